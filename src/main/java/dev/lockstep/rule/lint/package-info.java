/// What is wrong with a document by itself; its translations inherit it.
@NullMarked
package dev.lockstep.rule.lint;

import org.jspecify.annotations.NullMarked;
