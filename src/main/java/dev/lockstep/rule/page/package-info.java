/// Checks pictures, files, front matter and tables of contents.
@NullMarked
package dev.lockstep.rule.page;

import org.jspecify.annotations.NullMarked;
