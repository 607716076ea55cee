package dev.lockstep.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The messages of a package's pages, in all languages that it has them in.
public final class Messages {

  private final Map<String, Strings> read;

  /// @param home a class of the package that `messages_TAG.properties` stand beside
  /// @param tags the languages; one of them is English
  public Messages(Class<?> home, List<String> tags) {
    read =
        tags.stream()
            .collect(Collectors.toUnmodifiableMap(tag -> tag, tag -> Strings.read(home, tag)));
  }

  /// @param locale the tag of a locale: `sv-SE` is answered by `sv`, what there is not by English
  public Strings in(String locale) {
    String found = locale.matches("zh(-CN|-SG)?") ? "zh-Hans" : "en";
    for (String tag : read.keySet()) {
      found = locale.equals(tag) || locale.startsWith(tag + "-") ? tag : found;
    }
    Strings strings = read.getOrDefault(found, read.get("en"));
    if (strings == null) {
      throw new IllegalStateException("there are no strings for " + found);
    }
    return strings;
  }
}
