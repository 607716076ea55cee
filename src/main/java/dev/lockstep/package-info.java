/// The front door: open a folder, get a report.
@NullMarked
package dev.lockstep;

import org.jspecify.annotations.NullMarked;
