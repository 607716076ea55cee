/// Runs rules over a corpus: severity, grouping, order.
@NullMarked
package dev.lockstep.check;

import org.jspecify.annotations.NullMarked;
