package dev.lockstep.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a Markdown page for people at a terminal: sentences broken to its width, headings bold,
/// code in a margin of its own and as it is. Into a file goes the Markdown itself.
public final class TextPage {

  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})(.*)");
  private static final Pattern ENTRY = Pattern.compile("(\\s*(?:[-*+]|\\d+[.)])\\s+)(.*)");

  private final Style style;
  private final Appendable out;
  private final int width;
  private final List<String> paragraph = new ArrayList<>();

  private TextPage(Style style, Appendable out) {
    this.style = style;
    this.out = out;
    this.width = style.breakable();
  }

  /// @param page Markdown of headings, paragraphs, lists, tables and fences
  public static void write(String page, Style style, Appendable out) throws IOException {
    if (style.width() == Style.PLAIN.width()) {
      out.append(page);
    } else {
      new TextPage(style, out).write(page.strip().lines().toList());
    }
  }

  private void write(List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher fence = FENCE.matcher(line);
      if (fence.matches()) {
        flush();
        label(fence.group(2).strip());
        for (i++; i < lines.size() && !lines.get(i).equals(fence.group(1)); i++) {
          String code = Visible.of(lines.get(i));
          out.append(style.blue(code.isEmpty() ? "  │" : "  │ ")).append(code).append('\n');
        }
      } else if (line.startsWith("#")) {
        flush();
        out.append(style.bold(style.colour() ? line.replaceFirst("#+ *", "") : line)).append('\n');
      } else if (line.isBlank() || line.startsWith("|")) {
        flush();
        out.append(Visible.of(line)).append('\n');
      } else {
        if (ENTRY.matcher(line).matches()) {
          flush();
        }
        paragraph.add(line);
      }
    }
    flush();
  }

  // What the example is: of `md source` and `yaml lockstep.yml` the second word.
  private void label(String info) throws IOException {
    if (!info.isEmpty()) {
      String words = info.replaceFirst("^\\w+ (?=\\S)", "");
      out.append("  ").append(style.dim(Visible.of(words))).append('\n');
    }
  }

  private void flush() throws IOException {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = String.join(" ", paragraph.stream().map(String::strip).toList());
    String margin = "";
    Matcher entry = ENTRY.matcher(paragraph.getFirst());
    if (entry.matches()) {
      out.append(entry.group(1));
      margin = " ".repeat(entry.group(1).length());
      text = text.substring(entry.group(1).strip().length()).strip();
    }
    int room = width - margin.length();
    out.append(String.join("\n" + margin, Wrapped.lines(text, room, room))).append('\n');
    paragraph.clear();
  }
}
