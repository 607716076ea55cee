/// The checks, one file each, and their list.
///
/// A rule is a pure function from values to findings: `rule.drift` compares a target with its
/// source. Each has a page of the same name under `src/main/resources/dev/lockstep/rule/`, whose
/// examples are its tests. `Comparison` is what a drift rule gets: the alignment, what became of
/// links, pictures and code (`Items`), and the places where a rule has nothing to say because a
/// bigger defect explains everything there.
@NullMarked
package dev.lockstep.rule;

import org.jspecify.annotations.NullMarked;
