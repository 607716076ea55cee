package dev.lockstep.checklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The other pages that are made together with a page.
///
/// @param languages the pages of the same document that show another language each, by its tag, in
///   order; empty if this one shows all
/// @param pages the page of another document, by its path
public record Around(Map<String, String> languages, Function<String, Optional<Neighbour>> pages) {

  public static final Around NOTHING = new Around(Map.of(), _ -> Optional.empty());

  /// @param file from this page, `/`-separated
  /// @param sections the ids of its sections, in order
  public record Neighbour(String file, List<String> sections) {}

  /// How a file is addressed: its name may hold what means something else in an address.
  static String address(String file) {
    String safe = file.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    return safe.startsWith("../") ? safe : "./" + safe;
  }
}
