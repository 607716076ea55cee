package dev.lockstep.model;

import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What stands inside a line of text. Spans address the raw text; words are in canonical form.
public sealed interface Inline {

  Span span();

  /// The inlines directly inside this one.
  default List<Inline> content() {
    return List.of();
  }

  /// These inlines and all inside them, in reading order.
  static Stream<Inline> all(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (!inline.content().isEmpty()) {
        List<Inline> all = new ArrayList<>(2 * inlines.size());
        addTo(inlines, all);
        return all.stream();
      }
    }
    return inlines.stream();
  }

  private static void addTo(List<Inline> inlines, List<Inline> all) {
    for (Inline inline : inlines) {
      all.add(inline);
      addTo(inline.content(), all);
    }
  }

  /// What a reader sees of these inlines, in canonical form; badges and pictures have no words.
  static String text(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    append(inlines, text);
    return text.toString();
  }

  private static void append(List<Inline> inlines, StringBuilder text) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Words(String words, _) -> text.append(words);
        case Code(String code, _) -> text.append(code);
        case Link link when link.form() == Form.BARE || link.form() == Form.AUTOLINK ->
            text.append(link.target());
        case Marker marker when marker.name().equals("BADGE") -> {}
        case HalfLink half -> append(half.content(), text);
        case Styled _, Link _, Marker _ -> append(inline.content(), text);
        case Image _, Snippet _, Tag _, Opaque _ -> {}
      }
    }
  }

  /// Plain words: entities decoded, zero-width characters left out, NFC, a line break as `\n`.
  record Words(String text, Span span) implements Inline {}

  /// A code span; `text` is what stands between the backticks, untouched.
  record Code(String text, Span span) implements Inline {}

  /// Emphasis of some strength around other inlines.
  record Styled(Style style, List<Inline> content, Span span) implements Inline {}

  /// A link that works: `target` is decoded, `targetSpan` is where it is written.
  record Link(Form form, String target, Span targetSpan, List<Inline> content, Span span)
      implements Inline {}

  /// A picture.
  record Image(Form form, String target, Span targetSpan, String alt, Span span)
      implements Inline {}

  /// What was meant as a link or image and is shown as text because its syntax is broken.
  ///
  /// @param content the words between its brackets, as far as they can be told
  record HalfLink(
      Flaw flaw, boolean image, String target, Span targetSpan, List<Inline> content, Span span)
      implements Inline {}

  /// A localisation marker: `[!UICONTROL …]`, `[!DNL …]`, `[!BADGE …]`.
  record Marker(String name, List<Inline> content, Span span) implements Inline {}

  /// A place where a snippet goes: `{{name}}`.
  record Snippet(String name, Span span) implements Inline {}

  /// An HTML element that is no link and no image: its start or end tag. `id` is its id or name, or
  /// empty.
  record Tag(String name, boolean closing, String id, Span span) implements Inline {}

  /// Kept because nothing may be lost: comments, attribute lists, forced line breaks.
  record Opaque(String kind, Span span) implements Inline {}

  enum Style {
    STRONG,
    EMPHASIS
  }

  /// How a link or image is written.
  enum Form {
    INLINE,
    REFERENCE,
    AUTOLINK,
    BARE,
    HTML
  }

  /// Why a link is not one.
  enum Flaw {
    /// `words](url) more words [`: the words stand outside, the brackets face away.
    INVERTED("its brackets are inverted"),
    /// `words](url)` without any opening bracket.
    UNOPENED("its opening bracket is gone"),
    /// `[words](url` without the closing parenthesis.
    UNCLOSED("its closing parenthesis is gone"),
    /// `&lbrack;words&rbrack;(url)`.
    ESCAPED("its brackets are escaped"),
    /// `[words](first second)`.
    SPACE("there is a space in the URL"),
    /// `[words] (url)` or a zero-width character in the same place.
    APART("something stands between its brackets and its parentheses"),
    /// `［words］（url）`.
    FULL_WIDTH("its brackets are full-width characters");

    private final String reason;

    Flaw(String reason) {
      this.reason = reason;
    }

    /// The flaw in words that complete "the link is shown as text because …".
    public String reason() {
      return reason;
    }
  }
}
