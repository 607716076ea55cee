package dev.lockstep.parse;

import dev.lockstep.text.MappedText;
import dev.lockstep.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The text as the Markdown parser gets it, and the markers that were taken out of it.
///
/// ExL strips `[!DNL x]` and `[!UICONTROL x]` to `x` before it reads Markdown, so `[!UICONTROL
/// Memo](으)로` is no link. Line ends become LF and the byte-order mark goes, so that findings do not
/// depend on them.
///
/// @param source the raw text
/// @param text what is parsed
/// @param spots the markers, by where their content starts
record Masking(String source, MappedText text, List<Spot> spots) {

  /// A marker that was taken out.
  ///
  /// @param content what it holds, in offsets of the masked text
  /// @param raw the whole marker, in raw offsets
  record Spot(String name, Span content, Span raw) {}

  private static final List<String> NAMES = List.of("UICONTROL", "DNL", "BADGE", "DONOTLOCALIZE");

  // Real markers hold a label or a name; a longer stretch is a bracket that was never closed.
  private static final int LONGEST = 600;

  /// @param start where the body begins, after the front matter
  static Masking of(String raw, int start) {
    MappedText.Builder kept = new MappedText.Builder(raw, start);
    List<Spot> spots = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (int i = start; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '[') {
        Open marker = openingAt(raw, i);
        if (marker != null) {
          kept.keepTo(i).skipTo(marker.contentStart());
          open.push(marker.at(kept.length()));
          i = marker.contentStart() - 1;
        }
      } else if (c == ']' && !open.isEmpty() && open.getFirst().close() == i) {
        Open marker = open.pop();
        kept.keepTo(i);
        Span content = new Span(marker.masked(), kept.length());
        int end = marker.name().equals("BADGE") ? endOfAttributes(raw, i + 1) : i + 1;
        kept.skipTo(end);
        spots.add(new Spot(marker.name(), content, new Span(marker.start(), end)));
        i = end - 1;
      } else if (c == '\r') {
        kept.keepTo(i);
        if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
          kept.skipTo(i + 1);
        } else {
          kept.replace('\n');
        }
      } else if (c == '\uFEFF' && i == 0) {
        kept.skipTo(1);
      } else if (c == 0) {
        // CommonMark 2.3: U+0000 is replaced by the replacement character.
        kept.keepTo(i).replace('\uFFFD');
      }
    }
    MappedText text = kept.build();
    // By raw start an outer marker comes before those inside it.
    spots.sort((a, b) -> a.raw().compareTo(b.raw()));
    return new Masking(raw, text, List.copyOf(spots));
  }

  /// The markers whose content stands between two masked offsets, outer ones before those inside
  /// them.
  List<Spot> spotsWithin(int from, int to) {
    int low = 0;
    int high = spots.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spots.get(middle).content().start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Spot> within = new ArrayList<>();
    for (int i = low; i < spots.size() && spots.get(i).content().start() <= to; i++) {
      if (spots.get(i).content().end() <= to) {
        within.add(spots.get(i));
      }
    }
    return within;
  }

  private record Open(String name, int start, int contentStart, int close, int masked) {
    Open at(int offset) {
      return new Open(name, start, contentStart, close, offset);
    }
  }

  private static @Nullable Open openingAt(String raw, int at) {
    if (!raw.startsWith("[!", at)) {
      return null;
    }
    for (String name : NAMES) {
      int after = at + 2 + name.length();
      if (raw.regionMatches(true, at + 2, name, 0, name.length())
          && after < raw.length()
          && isBlank(raw.charAt(after))) {
        int content = after;
        while (content < raw.length() && isBlank(raw.charAt(content))) {
          content++;
        }
        int close = closing(raw, content);
        return close < 0
            ? null
            : new Open(name.toUpperCase(Locale.ROOT), at, Math.min(content, close), close, 0);
      }
    }
    return null;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F' || c == '\u3000';
  }

  private static int closing(String raw, int from) {
    int depth = 0;
    int limit = Math.min(raw.length(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      char c = raw.charAt(i);
      if (c == '\n' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
        return -1;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int endOfAttributes(String raw, int at) {
    if (at >= raw.length() || raw.charAt(at) != '{') {
      return at;
    }
    boolean quoted = false;
    for (int i = at; i < raw.length() && raw.charAt(i) != '\n'; i++) {
      char c = raw.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '}' && !quoted) {
        return i + 1;
      }
    }
    return at;
  }
}
