package dev.lockstep.rule.drift;

import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.text.Span;

/// Where a link or picture leads, and where that is written.
///
/// @param text decoded
/// @param replaceable whether mending it at `span` mends this link and no other
record Address(String text, Span span, boolean replaceable) {

  static Address of(Inline inline) {
    return switch (inline) {
      case Inline.Link link ->
          new Address(link.target(), link.targetSpan(), link.form() != Form.REFERENCE);
      case Inline.Image image ->
          new Address(image.target(), image.targetSpan(), image.form() != Form.REFERENCE);
      case Inline.HalfLink half -> new Address(half.target(), half.targetSpan(), false);
      default -> new Address("", inline.span(), false);
    };
  }

  /// The address without its text fragment, `:~:text=…`.
  String withoutTextFragment() {
    int directive = text.indexOf(":~:");
    return directive < 0 ? text : text.substring(0, directive);
  }

  /// Whether both lead to one and the same page, not to the same page in two languages.
  boolean isOnPageOf(Address other) {
    return page().equals(other.page());
  }

  private String page() {
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }

  /// Cut to what a message can hold.
  String shown() {
    return text.length() <= 90 ? text : text.substring(0, 87) + "…";
  }
}
