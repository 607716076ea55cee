package dev.lockstep.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A file that documents can show or offer, and that is no document.
///
/// @param path its path inside the locale's folder, `/`-separated
/// @param shown how the file is named to people
/// @param file where it is, for those who have to look into it
/// @param size in bytes
public record Asset(String path, String shown, Path file, long size) {

  /// Type and size of the picture that this is.
  ///
  /// @return nothing if its bytes are those of no picture
  /// @throws IOException if the file cannot be read
  public Optional<PictureHead> head() throws IOException {
    return PictureReader.read(file);
  }

  /// How large it is, for people: `2.9 MB`.
  public String sizeInWords() {
    return size < 1000
        ? size + (size == 1 ? " byte" : " bytes")
        : size < 1_000_000
            ? size / 1000 + " KB"
            : String.format(Locale.ROOT, "%.1f MB", size / 1e6);
  }
}
