/// Checks what makes a text hard to translate.
@NullMarked
package dev.lockstep.rule.words;

import org.jspecify.annotations.NullMarked;
