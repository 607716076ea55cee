/// What a translation must have in common with its source.
@NullMarked
package dev.lockstep.rule.drift;

import org.jspecify.annotations.NullMarked;
