/// Turns ExL Markdown into the model.
///
/// The text goes through three hands. `Masking` takes out what the site strips before it reads
/// Markdown (localisation markers, CR, byte-order mark) and remembers where it stood. flexmark
/// reads the rest as CommonMark with tables. `BlockReader` and `InlineReader` turn its tree into
/// ours and put raw offsets back. flexmark's nodes never leave this package; what is not understood
/// becomes `Opaque`.
@NullMarked
package dev.lockstep.parse;

import org.jspecify.annotations.NullMarked;
