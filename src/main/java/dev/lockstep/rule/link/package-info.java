/// Checks links, anchors and what is included.
@NullMarked
package dev.lockstep.rule.link;

import org.jspecify.annotations.NullMarked;
