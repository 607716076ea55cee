/// Holds the characters of a file and turns offsets into lines and columns.
@NullMarked
package dev.lockstep.text;

import org.jspecify.annotations.NullMarked;
