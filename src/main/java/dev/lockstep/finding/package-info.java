/// Says what a finding is: rule, severity, cause, message, location, related places, fix.
@NullMarked
package dev.lockstep.finding;

import org.jspecify.annotations.NullMarked;
