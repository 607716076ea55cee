/// Reads `lockstep.yml` and `checklist.yml` into records, and writes a first one; mistakes become
/// problems with a position.
@NullMarked
package dev.lockstep.config;

import org.jspecify.annotations.NullMarked;
