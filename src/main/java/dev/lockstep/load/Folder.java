package dev.lockstep.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The files of one locale.
///
/// @param root the folder that `/help/…` is resolved against
/// @param documents by path
/// @param assets everything else, by path: pictures, downloads, tables of redirects
public record Folder(
    Locale locale, Path root, List<DocumentFile> documents, List<AssetFile> assets) {

  public String tag() {
    return locale.toLanguageTag();
  }
}
