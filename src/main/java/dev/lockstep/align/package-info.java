/// Pairs the units of a target with those of its source.
///
/// The evidence is what translation leaves alone (`Keys`): pictures, link keys, code, markers,
/// numbers, names. `Outline` makes units from blocks, `Similarity` weighs two units, `Sequence`
/// finds the best order-preserving pairing of two lists of siblings, `Aligner` does that from the
/// sections down and then looks for what moved.
@NullMarked
package dev.lockstep.align;

import org.jspecify.annotations.NullMarked;
