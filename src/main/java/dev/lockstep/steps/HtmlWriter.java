package dev.lockstep.steps;

import dev.lockstep.model.Inline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes inlines as HTML that is safe in any page, and escapes what is not ours.
///
/// A document is not trusted: only elements named here are written, only `href`, `src` and `alt` as
/// attributes, and addresses only of schemes that run nothing.
final class HtmlWriter {

  private static final Set<String> TAGS =
      Set.of("b", "i", "u", "s", "em", "strong", "sub", "sup", "kbd", "code", "small", "mark");

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");

  private static final Set<String> HARMLESS = Set.of("http", "https", "mailto");

  private final StringBuilder out = new StringBuilder();

  private HtmlWriter() {}

  static String inlines(List<Inline> inlines) {
    HtmlWriter writer = new HtmlWriter();
    writer.write(inlines);
    return writer.out.toString().strip();
  }

  private void write(List<Inline> inlines) {
    // Tags of the writer's own may be closed in another order, or not at all.
    Deque<String> open = new ArrayDeque<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Tag tag) {
        tag(tag, open);
      } else {
        inline(inline);
      }
    }
    open.forEach(name -> out.append("</").append(name).append('>'));
  }

  private void tag(Inline.Tag tag, Deque<String> open) {
    String name = tag.name().toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      out.append("<br>");
    } else if (TAGS.contains(name) && !tag.closing()) {
      open.push(name);
      out.append('<').append(name).append('>');
    } else if (tag.closing() && name.equals(open.peek())) {
      out.append("</").append(open.pop()).append('>');
    }
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Words(String words, _) -> out.append(escape(words.replace('\n', ' ')));
      case Inline.Code(String code, _) -> element("code", escape(code));
      case Inline.Styled styled ->
          around(styled.style() == Inline.Style.STRONG ? "b" : "i", styled);
      case Inline.Link link -> link(link);
      case Inline.Image image -> image(image);
      case Inline.HalfLink half -> write(half.content());
      case Inline.Marker marker -> {
        switch (marker.name()) {
          case "UICONTROL" -> around("b", marker);
          case "BADGE" -> around("small", marker);
          default -> write(marker.content());
        }
      }
      case Inline.Snippet(String name, _) -> element("code", escape("{{" + name + "}}"));
      case Inline.Tag _, Inline.Opaque _ -> {}
    }
  }

  private void around(String name, Inline inline) {
    out.append('<').append(name).append('>');
    write(inline.content());
    out.append("</").append(name).append('>');
  }

  private void element(String name, String escaped) {
    out.append('<').append(name).append('>').append(escaped);
    out.append("</").append(name).append('>');
  }

  private void link(Inline.Link link) {
    String href = safe(link.target());
    if (!href.isEmpty()) {
      out.append("<a href=\"").append(escape(href)).append("\">");
    }
    if (link.content().isEmpty()) {
      out.append(escape(link.target()));
    } else {
      write(link.content());
    }
    if (!href.isEmpty()) {
      out.append("</a>");
    }
  }

  private void image(Inline.Image image) {
    String src = safe(image.target());
    if (!src.isEmpty() && !src.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
      out.append("<img src=\"").append(escape(src)).append("\" alt=\"");
      out.append(escape(image.alt())).append("\">");
    } else {
      out.append(escape(image.alt()));
    }
  }

  /// The address if it can do no harm, else nothing.
  static String safe(String address) {
    // WHATWG URL: browsers drop tabs and line ends anywhere, and controls and blanks at the ends.
    String url =
        address.replaceAll("[\\t\\r\\n]", "").replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "");
    Matcher scheme = SCHEME.matcher(url);
    boolean harmless =
        !scheme.find() || HARMLESS.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    return harmless ? url : "";
  }

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
    return safe.toString();
  }
}
