package dev.lockstep.parse;

import dev.lockstep.text.MappedText;
import dev.lockstep.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
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
/// @param byEnd the markers, by where their content ends
/// @param edges the masked offsets where the content of a marker starts or ends, in order
record Masking(String source, MappedText text, List<Spot> spots, List<Spot> byEnd, int[] edges) {

  /// A marker that was taken out.
  ///
  /// @param content what it holds, in offsets of the masked text
  /// @param raw the whole marker, in raw offsets
  record Spot(String name, Span content, Span raw) {}

  private static final List<String> NAMES = List.of("UICONTROL", "DNL", "BADGE", "DONOTLOCALIZE");

  // Real markers hold a label or a name; a longer stretch is a bracket that was never closed.
  private static final int LONGEST = 600;

  // A badge has an address and a sentence; without an end each badge would be read to its line's.
  private static final int LONGEST_ATTRIBUTES = 2_000;

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
        if (!open.isEmpty() && open.getFirst().close() < end) {
          // The marker around this one ends in what looks like attributes, so they are none.
          end = i + 1;
        }
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
    List<Spot> byEnd = new ArrayList<>(spots);
    byEnd.sort((a, b) -> Integer.compare(a.content().end(), b.content().end()));
    return new Masking(raw, text, List.copyOf(spots), List.copyOf(byEnd), edges(spots));
  }

  private static int[] edges(List<Spot> spots) {
    return spots.stream()
        .flatMapToInt(spot -> IntStream.of(spot.content().start(), spot.content().end()))
        .sorted()
        .toArray();
  }

  /// Whether a marker's content starts or ends at a masked offset.
  boolean isEdge(int offset) {
    return Arrays.binarySearch(edges, offset) >= 0;
  }

  /// Whether any marker's content starts or ends between two masked offsets.
  boolean hasEdges(int from, int to) {
    int found = Arrays.binarySearch(edges, from);
    int index = found >= 0 ? found : -found - 1;
    return index < edges.length && edges[index] <= to;
  }

  /// The markers whose content stands between two masked offsets, outer ones before those inside
  /// them.
  List<Spot> spotsWithin(int from, int to) {
    List<Spot> within = new ArrayList<>();
    for (int i = first(spots, spot -> spot.content().start(), from);
        i < spots.size() && spots.get(i).content().start() <= to;
        i++) {
      if (spots.get(i).content().end() <= to) {
        within.add(spots.get(i));
      }
    }
    return within;
  }

  /// The raw span of a block, with the markers that begin or end with it.
  ///
  /// `MappedText` alone leaves them outside: they are no characters of the masked text.
  Span toRaw(Span masked) {
    Span raw = text.toRaw(masked);
    if (spots.isEmpty() || masked.isEmpty()) {
      return raw;
    }
    int start = raw.start();
    int end = raw.end();
    for (int i = first(spots, spot -> spot.content().start(), masked.start());
        i < spots.size() && spots.get(i).content().start() == masked.start();
        i++) {
      start = Math.min(start, spots.get(i).raw().start());
    }
    int until = masked.end();
    while (until < text.text().length() && isBlank(text.text().charAt(until))) {
      until++;
    }
    for (int i = first(byEnd, spot -> spot.content().end(), masked.end());
        i < byEnd.size() && byEnd.get(i).content().end() <= until;
        i++) {
      end = Math.max(end, byEnd.get(i).raw().end());
    }
    return new Span(start, end);
  }

  // The index of the first spot whose offset is not before `offset`.
  private static int first(List<Spot> spots, ToIntFunction<Spot> of, int offset) {
    int low = 0;
    int high = spots.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (of.applyAsInt(spots.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
        int close = isLineEnd(raw, content) ? -1 : closing(raw, content);
        // A marker around nothing would leave no trace of itself, so it stays text.
        return close <= content
            ? null
            : new Open(name.toUpperCase(Locale.ROOT), at, content, close, 0);
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
      if (isLineEnd(raw, i) && isBlankLineAfter(raw, i)) {
        return -1;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLineEnd(String raw, int at) {
    return at < raw.length() && (raw.charAt(at) == '\n' || raw.charAt(at) == '\r');
  }

  private static boolean isBlankLineAfter(String raw, int lineEnd) {
    int i = lineEnd + 1;
    if (raw.charAt(lineEnd) == '\r' && i < raw.length() && raw.charAt(i) == '\n') {
      i++;
    }
    while (i < raw.length() && (raw.charAt(i) == ' ' || raw.charAt(i) == '\t')) {
      i++;
    }
    return isLineEnd(raw, i);
  }

  private static int endOfAttributes(String raw, int at) {
    if (at >= raw.length() || raw.charAt(at) != '{') {
      return at;
    }
    boolean quoted = false;
    int limit = Math.min(raw.length(), at + LONGEST_ATTRIBUTES);
    for (int i = at; i < limit; i++) {
      char c = raw.charAt(i);
      if (isLineEnd(raw, i)) {
        return at;
      }
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '}' && !quoted) {
        return i + 1;
      }
    }
    return at;
  }
}
