package dev.lockstep.steps;

import dev.lockstep.model.Inline;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;

/// What a paragraph says: its words, and where in the source each of them stands.
final class Said {

  private final StringBuilder text = new StringBuilder();
  private final List<Span> offsets = new ArrayList<>();
  private final List<Span> labels = new ArrayList<>();
  private final List<Span> code = new ArrayList<>();

  private final SourceText source;

  private Said(SourceText source) {
    this.source = source;
  }

  static Said of(List<Inline> inlines, SourceText source) {
    Said said = new Said(source);
    said.add(inlines);
    return said;
  }

  String text() {
    return text.toString();
  }

  /// Where labels of the screen stand in the text.
  List<Span> labels() {
    return labels;
  }

  /// Whether a place of the text is code: its words are not English.
  boolean isCode(int at) {
    return code.stream().anyMatch(span -> span.contains(at));
  }

  /// Where the source says this.
  Span raw(int start, int end) {
    return offsets.get(start).to(offsets.get(Math.max(start, end - 1)));
  }

  private void add(List<Inline> inlines) {
    for (Inline inline : inlines) {
      int start = text.length();
      switch (inline) {
        case Inline.Words words -> add(words.text(), words.span(), 0);
        case Inline.Code(String literal, Span span) -> {
          add(literal, span, Math.max(0, (span.length() - literal.length()) / 2));
          code.add(new Span(start, text.length()));
        }
        case Inline.Link link
            when link.form() == Inline.Form.BARE || link.form() == Inline.Form.AUTOLINK -> {
          add(link.target(), link.span(), 0);
          code.add(new Span(start, text.length()));
        }
        case Inline.Marker marker when marker.name().equals("BADGE") -> {}
        default -> {
          add(inline.content());
          if (Details.isLabel(inline) && text.length() > start) {
            labels.add(new Span(start, text.length()));
          }
        }
      }
    }
  }

  // The indent of a further line, entities and zero-width characters make words shorter than what
  // is
  // written: then each character is the next one of its kind.
  private void add(String words, Span span, int from) {
    text.append(words.replace('\n', ' '));
    String raw = source.slice(span);
    int at = from;
    for (int i = 0; i < words.length(); i++) {
      int next = raw.indexOf(words.charAt(i), at);
      int here = Math.min(next < 0 ? at : next, Math.max(0, raw.length() - 1));
      int start = span.start() + here;
      offsets.add(new Span(start, Math.min(span.end(), start + 1)));
      at = next < 0 ? at : next + 1;
    }
  }
}
