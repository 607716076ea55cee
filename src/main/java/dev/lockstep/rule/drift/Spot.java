package dev.lockstep.rule.drift;

import dev.lockstep.model.Inline;
import dev.lockstep.rule.Comparison;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Optional;

/// Where one character that a reader sees stands in the raw text of the target.
final class Spot {

  private Spot() {}

  /// @param offset into `Inline.text(content)`
  /// @return nothing if the character is not written as itself, but as an entity or in a marker
  static Optional<Span> of(Comparison comparison, List<Inline> content, int offset) {
    int left = offset;
    for (Inline inline : content) {
      String text = Inline.text(List.of(inline));
      if (left < text.length()) {
        return inline instanceof Inline.Words(String words, Span span)
            ? words(comparison.target().source().slice(span), words, span, left)
            : of(comparison, inline.content(), left);
      }
      left -= text.length();
    }
    return Optional.empty();
  }

  // Entities and zero-width characters make the raw text longer: what is equal up to the character,
  // or from it on, tells where it is.
  private static Optional<Span> words(String raw, String words, Span span, int offset) {
    if (raw.indexOf('\r') >= 0) {
      return withCarriageReturns(raw, words, span, offset);
    }
    String rest = words.substring(offset);
    int at =
        raw.startsWith(words.substring(0, offset + 1))
            ? span.start() + offset
            : raw.endsWith(rest) ? span.end() - rest.length() : -1;
    return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + 1));
  }

  // CR LF is one line end in words: find the place without the CRs, then count them in again.
  private static Optional<Span> withCarriageReturns(
      String raw, String words, Span span, int offset) {
    return words(raw.replace("\r", ""), words, new Span(0, span.length()), offset)
        .map(
            found -> {
              int at = 0;
              int left = found.start();
              while (left > 0 || raw.charAt(at) == '\r') {
                left -= raw.charAt(at) == '\r' ? 0 : 1;
                at++;
              }
              return new Span(span.start() + at, span.start() + at + 1);
            });
  }
}
