/// The canonical step model: what a reader of a procedure does, in all its languages, with ids that
/// stay.
///
/// Everything is minted from the source. A translation never makes a step: it gets its texts by
/// alignment, so that what was ticked in one language is ticked in all of them.
@NullMarked
package dev.lockstep.steps;

import org.jspecify.annotations.NullMarked;
