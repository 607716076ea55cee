package dev.lockstep.load;

import java.nio.file.Path;
import java.util.Locale;

/// A file of documentation that was found, not read yet.
///
/// @param shown how the file is named to people: relative to the working folder, `/`-separated
/// @param path its path inside the locale's folder, `/`-separated
/// @param exlId its exl-id, or empty
public record DocumentFile(Path file, String shown, Locale locale, String path, String exlId) {

  /// The tag of its locale.
  public String tag() {
    return locale.toLanguageTag();
  }
}
