/// Knows what languages do: scripts, display width, tags, and what of a link no language changes.
@NullMarked
package dev.lockstep.locale;

import org.jspecify.annotations.NullMarked;
