/// Writes what translators' tools take: the units that need work, and a memory of those that do
/// not.
@NullMarked
package dev.lockstep.exchange;

import org.jspecify.annotations.NullMarked;
