/// What all pages share that are written as HTML: escaping, the names of languages, messages, and
/// styles and scripts with the hashes that a security policy names.
@NullMarked
package dev.lockstep.page;

import org.jspecify.annotations.NullMarked;
