/// Keeps of each document what the others need to know of it, and finds what a link leads to.
///
/// Facts hold no text and no tree: a rule that looks across documents sees all of them at once, and
/// memory does not grow with their words.
@NullMarked
package dev.lockstep.facts;

import org.jspecify.annotations.NullMarked;
