package dev.lockstep.parse;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import dev.lockstep.text.MappedText;
import dev.lockstep.text.Span;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/// Literal text as a reader sees it, character by character, with where each one stands in the raw
/// text.
///
/// Entities and backslash escapes are decoded; zero-width characters are still there, because a
/// broken link may hide behind one.
final class Decoded {

  private final MappedText masked;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = {};
  private int[] ends = {};
  private final BitSet escaped = new BitSet();

  Decoded(MappedText masked) {
    this.masked = masked;
  }

  /// Adds a stretch of the masked text.
  void add(int from, int to) {
    String source = masked.text();
    reserve(text.length() + to - from);
    for (int i = from; i < to; i++) {
      char c = source.charAt(i);
      if (c == '\\' && i + 1 < to && isPunctuation(source.charAt(i + 1))) {
        put(source.charAt(i + 1), i, i + 2, true);
        i++;
      } else if (c == '&') {
        int semicolon = entityEnd(source, i, to);
        if (semicolon < 0) {
          put(c, i, i + 1, false);
          continue;
        }
        String decoded = Html5Entities.entityToString(source.substring(i, semicolon + 1));
        for (int k = 0; k < decoded.length(); k++) {
          put(decoded.charAt(k), i, semicolon + 1, true);
        }
        i = semicolon;
      } else {
        put(c, i, i + 1, false);
      }
    }
  }

  /// Adds a line break that stands at `from` to `to` of the masked text.
  void addBreak(int from, int to) {
    put('\n', from, to, false);
  }

  /// Empties it for the next stretch of text.
  void clear() {
    text.setLength(0);
    escaped.clear();
  }

  int length() {
    return text.length();
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  boolean isEscaped(int index) {
    return escaped.get(index);
  }

  /// @param words in lower case
  boolean startsWith(String words, int at) {
    if (at + words.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      if (Character.toLowerCase(text.charAt(at + i)) != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int indexOf(String words, int from) {
    return text.indexOf(words, from);
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  /// Where the character at `index` starts in the masked text.
  int maskedStart(int index) {
    return starts[index];
  }

  /// The raw span of the characters from `from` to before `to`.
  Span raw(int from, int to) {
    if (from >= to) {
      return Span.at(masked.toRaw(from < length() ? starts[from] : ends[length() - 1]));
    }
    return masked.toRaw(new Span(starts[from], Math.max(starts[from], ends[to - 1])));
  }

  /// The characters from `from` to before `to` in canonical form.
  String canonical(int from, int to) {
    return canonical(text.substring(from, to));
  }

  /// Zero-width characters go, no-break spaces become spaces, the rest NFC (Unicode Annex 15).
  static String canonical(String words) {
    boolean ascii = true;
    for (int i = 0; i < words.length() && ascii; i++) {
      ascii = words.charAt(i) < 0x80;
    }
    if (ascii) {
      return words;
    }
    StringBuilder kept = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\u00A0' || c == '\u202F') {
        kept.append(' ');
      } else if (!isZeroWidth(c)) {
        kept.append(c);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /// A string with its entities and backslash escapes decoded.
  static String decode(String raw) {
    if (raw.indexOf('&') < 0 && raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      int semicolon = c == '&' ? entityEnd(raw, i, raw.length()) : -1;
      if (semicolon > 0) {
        out.append(Html5Entities.entityToString(raw.substring(i, semicolon + 1)));
        i = semicolon;
      } else if (c == '\\' && i + 1 < raw.length() && isPunctuation(raw.charAt(i + 1))) {
        out.append(raw.charAt(++i));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static boolean isZeroWidth(char c) {
    return c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }

  private void put(char c, int start, int end, boolean wasEscaped) {
    int index = text.length();
    reserve(index + 1);
    starts[index] = start;
    ends[index] = end;
    if (wasEscaped) {
      escaped.set(index);
    }
    text.append(c);
  }

  private void reserve(int length) {
    if (length > starts.length) {
      int size = Math.max(length, starts.length * 2);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
  }

  // An entity has at most 32 letters or digits (the longest name has 31).
  private static int entityEnd(String source, int amp, int to) {
    for (int i = amp + 1; i < to && i < amp + 34; i++) {
      char c = source.charAt(i);
      if (c == ';') {
        return i > amp + 1 ? i : -1;
      }
      if (!Character.isLetterOrDigit(c) && !(c == '#' && i == amp + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }
}
