package dev.lockstep.load;

import java.util.Locale;
import java.util.SortedMap;

/// One document in all its locales, as files.
///
/// @param id the exl-id, else the path without the locale's root
/// @param targets by the tag of their locale
public record TopicFiles(String id, DocumentFile source, SortedMap<String, DocumentFile> targets) {

  public Locale sourceLocale() {
    return source.locale();
  }
}
