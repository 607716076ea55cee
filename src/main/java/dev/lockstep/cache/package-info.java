/// Keeps on the disk what a run made of each file, so that the next one reads only what changed.
///
/// Nothing in a cache is news: each entry lies under a digest of all that it was made from, and
/// what does not fit is made anew. A file that is damaged, or of another build, is as good as none.
@NullMarked
package dev.lockstep.cache;

import org.jspecify.annotations.NullMarked;
