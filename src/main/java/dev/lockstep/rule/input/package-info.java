/// What keeps the input from being read as it was meant, and what is not there to be read.
@NullMarked
package dev.lockstep.rule.input;

import org.jspecify.annotations.NullMarked;
