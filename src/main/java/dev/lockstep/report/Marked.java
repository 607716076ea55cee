package dev.lockstep.report;

import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.page.Html;
import dev.lockstep.render.Visible;
import dev.lockstep.text.SourceText;
import java.util.List;

/// The words of a unit with what translation leaves alone marked: shown as text, never run.
final class Marked {

  // A page shows which code block it is, not a program.
  private static final int CODE_LINES = 6;

  private Marked() {}

  /// Without the unit's children; empty for a container that has no words of its own.
  static String of(Unit unit, SourceText text) {
    StringBuilder out = new StringBuilder();
    switch (unit.block()) {
      case Block.CodeBlock code -> code(code.code(), out);
      case Block.Row row -> {
        for (int i = 0; i < row.cells().size(); i++) {
          out.append(i == 0 ? "" : " <small>|</small> ");
          add(row.cells().get(i).content(), text, out);
        }
      }
      case Block.Include include -> tag("code", "{{$include " + include.path() + "}}", out);
      case Block.Video video -> tag("code", video.url(), out);
      default -> add(unit.content(), text, out);
    }
    return out.toString();
  }

  private static void code(String code, StringBuilder out) {
    List<String> lines = code.strip().lines().toList();
    out.append("<code class=b>");
    for (String line : lines.subList(0, Math.min(CODE_LINES, lines.size()))) {
      out.append(safe(line)).append('\n');
    }
    out.append(lines.size() > CODE_LINES ? "…</code>" : "</code>");
  }

  private static void add(List<Inline> inlines, SourceText text, StringBuilder out) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Words(String words, _) -> out.append(safe(words));
        case Inline.Code(String code, _) -> tag("code", code, out);
        case Inline.Styled(Inline.Style style, List<Inline> content, _) ->
            around(style == Inline.Style.STRONG ? "b" : "i", content, text, out);
        case Inline.Link link
            when link.form() == Inline.Form.BARE || link.form() == Inline.Form.AUTOLINK ->
            tag("u", link.target(), out);
        case Inline.Link link -> around("u", link.content(), text, out);
        case Inline.Image image -> {
          out.append("<span class=im>").append(safe(name(image.target()))).append("</span>");
        }
        case Inline.HalfLink half -> out.append(safe(text.slice(half.span())));
        case Inline.Marker(_, List<Inline> content, _) -> around("b", content, text, out);
        case Inline.Snippet(String name, _) -> tag("code", "{{" + name + "}}", out);
        case Inline.Tag tag -> {
          out.append("<small>").append(safe(text.slice(tag.span()))).append("</small>");
        }
        case Inline.Opaque _ -> {}
      }
    }
  }

  private static void around(String tag, List<Inline> inside, SourceText text, StringBuilder out) {
    out.append('<').append(tag).append('>');
    add(inside, text, out);
    out.append("</").append(tag).append('>');
  }

  private static void tag(String tag, String words, StringBuilder out) {
    out.append('<').append(tag).append('>').append(safe(words));
    out.append("</").append(tag).append('>');
  }

  // Controls, directions, surrogates: what a person must see as a sign, if at all.
  private static boolean isUnusual(char c) {
    return (c >= 0x7F && c <= 0x9F) || (c >= 0x2028 && c <= 0x206F) || Character.isSurrogate(c);
  }

  /// The name of a file without its folders.
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Text of a document as a page may show it.
  static String safe(String text) {
    // Most words have nothing to escape: a third of the time of writing a page was spent here.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c < ' ' || isUnusual(c)) {
        return Html.escape(Visible.of(text));
      }
    }
    return text;
  }
}
