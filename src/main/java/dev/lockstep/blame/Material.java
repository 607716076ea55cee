package dev.lockstep.blame;

import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import java.util.List;

/// What of a unit a translator has to look at when it changes: words, links, pictures, code. White
/// space and list markers are nothing.
///
/// @param words what is read
/// @param rest addresses, anchors, code, kinds: what translation copies
/// @param pictures the same, but a reader need not read them anew
record Material(String words, String rest, String pictures) {

  /// The material of a unit without that of its children.
  static Material of(Unit unit) {
    StringBuilder words = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    StringBuilder pictures = new StringBuilder();
    block(unit, rest);
    inlines(unit.content(), words, rest, pictures);
    return new Material(plain(words), rest.toString(), pictures.toString());
  }

  private static String plain(CharSequence words) {
    StringBuilder plain = new StringBuilder(words.length());
    boolean blank = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean now = c == ' ' || (c >= '\t' && c <= '\r');
      if (!now) {
        plain.append(c);
      } else if (!blank) {
        plain.append(' ');
      }
      blank = now;
    }
    return plain.toString().strip();
  }

  private static void block(Unit unit, StringBuilder rest) {
    switch (unit.block()) {
      case Block.Heading heading -> {
        rest.append('#').append(heading.level());
        heading.anchor().ifPresent(anchor -> rest.append(anchor.id()));
      }
      case Block.Note note -> rest.append(note.kind());
      case Block.CodeBlock code -> rest.append(code.code().strip());
      case Block.Include include -> rest.append(include.path());
      case Block.Video video -> rest.append(video.url());
      default -> {}
    }
  }

  private static void inlines(
      List<Inline> inlines, StringBuilder words, StringBuilder rest, StringBuilder pictures) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Words(String text, _) -> words.append(text);
        case Inline.Code(String code, _) -> words.append('`').append(code).append('`');
        case Inline.Link link -> rest.append('\n').append(link.target());
        case Inline.Image image -> pictures.append('\n').append(image.target());
        case Inline.HalfLink half -> rest.append('\n').append(half.target());
        case Inline.Snippet(String name, _) -> rest.append('\n').append(name);
        case Inline.Styled _, Inline.Marker _, Inline.Tag _, Inline.Opaque _ -> {}
      }
      inlines(inline.content(), words, rest, pictures);
    }
  }
}
