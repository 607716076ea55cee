package dev.lockstep.model;

import dev.lockstep.text.Span;
import java.util.Map;
import java.util.Optional;

/// The `---` block at the top of a document.
///
/// @param entries by key, in the order written; a value that is not a plain scalar is kept raw
/// @param span the whole block with both fences; empty at the start of the text when there is none
/// @param closed false if the closing fence is missing (the block is then taken as text)
public record FrontMatter(Map<String, Entry> entries, Span span, boolean closed) {

  /// @param value the scalar as YAML reads it, else the raw text
  public record Entry(String value, Span keySpan, Span valueSpan) {}

  public static final FrontMatter NONE = new FrontMatter(Map.of(), Span.at(0), true);

  public Optional<String> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(v -> !v.isBlank());
  }

  public Optional<String> exlId() {
    return get("exl-id");
  }

  public Optional<String> sourceCommit() {
    return get("source-git-commit");
  }
}
