/// The checklist: one page per document on which people carry out its steps.
///
/// The page is one file that asks nobody for anything: the documents in it are not trusted, so what
/// they say passes `Clean`, the script and the style are ours and named by their hashes in the
/// page's own security policy, and no text becomes markup at run time.
@NullMarked
package dev.lockstep.checklist;

import org.jspecify.annotations.NullMarked;
