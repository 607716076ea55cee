package dev.lockstep.facts;

import dev.lockstep.model.FrontMatter;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the other documents need to know of the front matter of one: which keys it has, and of
/// their values no more than somebody asks for. Descriptions are the longest texts of all facts.
///
/// @param exlId or empty
/// @param title as YAML reads it, or empty
/// @param titleSpan where its value is written; empty at the start of the text if there is none
/// @param hidden whether its writer keeps the page out of search or of the table of contents
/// @param closed false if the closing fence is missing
/// @param keys in the order written
public record Header(
    String exlId, String title, Span titleSpan, boolean hidden, boolean closed, List<Key> keys) {

  private static final String TITLE = "title";
  private static final List<String> HIDING = List.of("hide", "hidefromtoc");
  private static final Set<String> YES = Set.of("yes", "true", "y", "on");

  /// A key of the front matter.
  ///
  /// @param blank whether it has no value
  /// @param start where it is written
  public record Key(String name, boolean blank, int start, int end) {

    public Span span() {
      return new Span(start, end);
    }
  }

  /// @param frontMatter as the document itself has it
  static Header of(FrontMatter frontMatter) {
    return new Header(
        frontMatter.exlId().orElse(""),
        frontMatter.get(TITLE).orElse(""),
        Optional.ofNullable(frontMatter.entries().get(TITLE))
            .map(FrontMatter.Entry::valueSpan)
            .orElse(Span.at(0)),
        HIDING.stream().anyMatch(key -> saysYes(frontMatter, key)),
        frontMatter.closed(),
        frontMatter.entries().entrySet().stream()
            .map(entry -> key(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static boolean saysYes(FrontMatter frontMatter, String key) {
    return frontMatter.get(key).filter(v -> YES.contains(v.toLowerCase(Locale.ROOT))).isPresent();
  }

  private static Key key(String name, FrontMatter.Entry entry) {
    return new Key(name, entry.value().isBlank(), entry.keySpan().start(), entry.keySpan().end());
  }

  /// Whether a key is written, with a value or without.
  public boolean names(String key) {
    return keys.stream().anyMatch(k -> k.name().equals(key));
  }

  /// Whether a key has a value.
  public boolean has(String key) {
    return keys.stream().anyMatch(k -> k.name().equals(key) && !k.blank());
  }

  Header with(Texts texts) {
    return new Header(
        exlId,
        title,
        titleSpan,
        hidden,
        closed,
        keys.stream().map(k -> new Key(texts.one(k.name), k.blank, k.start, k.end)).toList());
  }
}
