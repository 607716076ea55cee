/// Reads `lockstep.yml` into a record; mistakes become problems with a position.
@NullMarked
package dev.lockstep.config;

import org.jspecify.annotations.NullMarked;
