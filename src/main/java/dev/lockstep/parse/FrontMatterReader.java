package dev.lockstep.parse;

import dev.lockstep.model.FrontMatter;
import dev.lockstep.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the front matter entry by entry, so that one value which is no YAML does not cost the
/// others.
///
/// ExL allows such values: `badgePaas: label="PaaS only" type="Informative"`.
public final class FrontMatterReader {

  private static final String FENCE = "---";

  private FrontMatterReader() {}

  /// @param text a whole document, or its first lines
  public static FrontMatter read(String text) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    int line = endOfLine(text, start);
    if (!text.substring(start, line).stripTrailing().equals(FENCE)) {
      return FrontMatter.NONE;
    }
    Map<String, FrontMatter.Entry> entries = new LinkedHashMap<>();
    int at = next(text, line);
    boolean meant = startsEntry(text, at, endOfLine(text, at));
    int entry = -1;
    while (at < text.length()) {
      int end = endOfLine(text, at);
      boolean closes = text.substring(at, end).stripTrailing().equals(FENCE);
      if (closes || startsEntry(text, at, end)) {
        if (entry >= 0) {
          add(entries, text, entry, at);
        }
        entry = at;
      }
      if (closes) {
        return new FrontMatter(entries, new Span(start, next(text, end)), true);
      }
      at = next(text, end);
    }
    // Without an entry below, `---` is a rule across the page.
    return meant ? new FrontMatter(Map.of(), Span.at(start), false) : FrontMatter.NONE;
  }

  private static void add(
      Map<String, FrontMatter.Entry> entries, String text, int start, int until) {
    int colon = text.indexOf(':', start);
    String key = text.substring(start, colon).strip();
    int from = colon + 1;
    int to = until;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    String raw = text.substring(from, to);
    entries.putIfAbsent(
        key,
        new FrontMatter.Entry(
            scalar(raw), new Span(start, start + key.length()), new Span(from, to)));
  }

  private static String scalar(String raw) {
    if (raw.isEmpty() || "'\"|>".indexOf(raw.charAt(0)) < 0) {
      return raw;
    }
    if (isPlainQuote(raw)) {
      return raw.substring(1, raw.length() - 1);
    }
    try {
      Object value = new Load(LoadSettings.builder().build()).loadFromString(raw);
      return value instanceof String string ? string : raw;
    } catch (YamlEngineException _) {
      // No YAML: the raw text is what the site gets, too.
      return raw;
    }
  }

  // Nearly all quoted values mean what stands between their quotes. Asking the YAML parser took 3 %
  // of the time of a lint.
  private static boolean isPlainQuote(String raw) {
    char quote = raw.charAt(0);
    int last = raw.length() - 1;
    if ((quote != '\'' && quote != '"') || last == 0 || raw.charAt(last) != quote) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      char c = raw.charAt(i);
      if (c == quote || c == '\\' || c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsEntry(String text, int start, int end) {
    if (start == end || !Character.isLetter(text.charAt(start))) {
      return false;
    }
    int at = start;
    while (at < end && text.charAt(at) != ':' && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < end && text.charAt(at) == ':';
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int next(String text, int lineEnd) {
    int at = lineEnd;
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
      if (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
    } else if (at < text.length()) {
      at++;
    }
    return at;
  }
}
