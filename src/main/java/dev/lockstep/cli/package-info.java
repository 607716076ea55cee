/// Turns arguments into calls and findings into an exit status: one thin class for each command.
@NullMarked
package dev.lockstep.cli;

import org.jspecify.annotations.NullMarked;
