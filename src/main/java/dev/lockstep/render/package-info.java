/// Writes a report in a format.
@NullMarked
package dev.lockstep.render;

import org.jspecify.annotations.NullMarked;
