/// Finds and reads the files, names locale and topic of each, pairs them.
@NullMarked
package dev.lockstep.load;

import org.jspecify.annotations.NullMarked;
