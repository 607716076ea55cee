package dev.lockstep.render;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML as it comes: indented by two, LF, and what XML has no way to say replaced.
///
/// Not the writer of the JDK: that one lets control characters through, and no parser takes the
/// file then.
public final class Xml {

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();
  // Inside of text no white space may be added: it would be text.
  private int inline;
  private boolean inTag;

  public Xml(Appendable out) throws IOException {
    this.out = out;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /// Begins an element on a line of its own.
  public Xml start(String name) throws IOException {
    closeTag();
    if (inline == 0 && !open.isEmpty()) {
      newLine(open.size());
    }
    tag(name);
    return this;
  }

  /// Begins an element whose content is text: nothing in it is indented.
  public Xml startText(String name) throws IOException {
    start(name);
    inline = inline == 0 ? open.size() : inline;
    return this;
  }

  private void tag(String name) throws IOException {
    out.append('<').append(name);
    open.push(name);
    inTag = true;
  }

  /// An attribute of the element that was begun last.
  public Xml attribute(String name, String value) throws IOException {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
    return this;
  }

  public Xml attribute(String name, long value) throws IOException {
    return attribute(name, Long.toString(value));
  }

  /// An attribute that is left out when it has nothing to say.
  public Xml optional(String name, String value) throws IOException {
    return value.isEmpty() ? this : attribute(name, value);
  }

  public Xml text(String text) throws IOException {
    closeTag();
    escape(text, false);
    return this;
  }

  public Xml end() throws IOException {
    String name = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      if (inline == 0) {
        newLine(open.size());
      }
      out.append("</").append(name).append('>');
    }
    if (inline > open.size()) {
      inline = 0;
    }
    if (open.isEmpty()) {
      out.append('\n');
    }
    return this;
  }

  /// A whole element with nothing but text in it.
  public Xml element(String name, String text) throws IOException {
    return startText(name).text(text).end();
  }

  private void closeTag() throws IOException {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void newLine(int depth) throws IOException {
    out.append('\n').append("  ".repeat(depth));
  }

  private void escape(String text, boolean attribute) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        // Parsers make a space of them, or of CR an LF.
        case '\n', '\t' -> {
          if (attribute) {
            out.append("&#").append(Integer.toString(c)).append(';');
          } else {
            out.append((char) c);
          }
        }
        case '\r' -> out.append("&#13;");
        default -> append(isChar(c) ? c : 0xFFFD);
      }
    }
  }

  private void append(int c) throws IOException {
    if (Character.isBmpCodePoint(c)) {
      out.append((char) c);
    } else {
      out.append(Character.highSurrogate(c)).append(Character.lowSurrogate(c));
    }
  }

  // XML 1.0, 2.2 Characters.
  private static boolean isChar(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
