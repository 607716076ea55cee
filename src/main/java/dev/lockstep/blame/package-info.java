/// Compares target, source and base three ways and names the cause of a difference.
///
/// The base is the source at the commit that the translation was made from. What the target does
/// not have in common with its base is damage; what the base does not have in common with today's
/// source is staleness. Measured over 28,000 pairs: four fifths of all differences between
/// translations and today's English are English having moved on.
@NullMarked
package dev.lockstep.blame;

import org.jspecify.annotations.NullMarked;
