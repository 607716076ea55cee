package dev.lockstep.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page of a rule as HTML: headings, paragraphs, lists, tables and fences are all that our own
/// pages are made of.
final class Manual {

  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})(.*)");
  private static final Pattern ENTRY = Pattern.compile("(?:[-*+]|\\d+[.)])\\s+(.*)");
  private static final Pattern SPAN =
      Pattern.compile("(`+)(.+?)\\1|\\*\\*(.+?)\\*\\*|\\[([^\\]\\[]+)]\\(([^()\\s]+)\\)");
  private static final Pattern OTHER_RULE = Pattern.compile("([a-z-]+)\\.md");

  private final Links links;
  private final StringBuilder out = new StringBuilder();
  private final List<String> paragraph = new ArrayList<>();
  private String list = "";

  private Manual(Links links) {
    this.links = links;
  }

  static String html(String markdown, Links links) {
    Manual manual = new Manual(links);
    manual.write(markdown.strip().lines().toList());
    return manual.out.toString();
  }

  private void write(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher fence = FENCE.matcher(line);
      Matcher entry = ENTRY.matcher(line);
      if (fence.matches()) {
        flush();
        close();
        List<String> code = new ArrayList<>();
        for (i++; i < lines.size() && !lines.get(i).equals(fence.group(1)); i++) {
          code.add(Marked.safe(lines.get(i)));
        }
        String words = fence.group(2).strip().replaceFirst("^\\w+ (?=\\S)", "");
        out.append("<p class=hint>").append(Marked.safe(words)).append("</p><pre>");
        out.append(String.join("\n", code)).append("</pre>\n");
      } else if (line.startsWith("#")) {
        flush();
        close();
        out.append("<h2>").append(inline(line.replaceFirst("#+\\s*", ""))).append("</h2>\n");
      } else if (line.isBlank()) {
        flush();
      } else if (line.startsWith("|")) {
        flush();
        close();
        out.append("<pre>").append(Marked.safe(line)).append("</pre>\n");
      } else {
        if (entry.matches()) {
          flush();
          open(line.matches("\\d.*") ? "ol" : "ul");
          paragraph.add(entry.group(1));
        } else {
          paragraph.add(line.strip());
        }
      }
    }
    flush();
    close();
  }

  private void open(String kind) {
    if (list.isEmpty()) {
      out.append('<').append(kind).append('>');
      list = kind;
    }
  }

  private void close() {
    if (!list.isEmpty()) {
      out.append("</").append(list).append(">\n");
      list = "";
    }
  }

  private void flush() {
    if (!paragraph.isEmpty()) {
      String tag = list.isEmpty() ? "p" : "li";
      out.append('<').append(tag).append('>').append(inline(String.join(" ", paragraph)));
      out.append("</").append(tag).append(">\n");
      paragraph.clear();
    } else if (!list.isEmpty()) {
      close();
    }
  }

  private String inline(String text) {
    StringBuilder html = new StringBuilder();
    Matcher span = SPAN.matcher(text);
    int at = 0;
    while (span.find()) {
      html.append(Marked.safe(text.substring(at, span.start())));
      if (span.group(2) != null) {
        html.append("<code>").append(Marked.safe(span.group(2).strip())).append("</code>");
      } else if (span.group(3) != null) {
        html.append("<b>").append(inline(span.group(3))).append("</b>");
      } else {
        html.append(link(span.group(4), span.group(5)));
      }
      at = span.end();
    }
    return html.append(Marked.safe(text.substring(at))).toString();
  }

  // Only what is in the report: the page of another rule, if that found something.
  private String link(String words, String address) {
    Matcher other = OTHER_RULE.matcher(address);
    return other.matches() && links.rules().contains(other.group(1))
        ? "<a href=\"" + links.rule(other.group(1)) + "\">" + inline(words) + "</a>"
        : inline(words);
  }
}
