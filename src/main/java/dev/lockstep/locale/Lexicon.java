package dev.lockstep.locale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The words in which one language says the common ideas of instructions: click, file, save.
///
/// An idea has the same number in every language, so that a step can be told from its neighbour
/// without translating it. The words stand in `lexicon.tsv`.
public final class Lexicon {

  // Inside a word only longer beginnings count: Datenbank|server, but not st|art.
  private static final int SHORTEST_INSIDE = 5;

  private static final char FIRST_ACCENTED = 'À';
  private static final char LAST_ACCENTED = 'ſ';

  // The letters between the two: Normalizer gives the same, but takes 9 ms to start.
  private static final String FOLDED =
      "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
          + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
          + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

  // A power of two, about four for each stem.
  private static final int BUCKETS = 2048;

  /// By their first two letters; the last bucket is the one of stems with a single letter.
  private final Stem[] @Nullable [] stems = new Stem[BUCKETS + 1][];

  /// The stems that count inside a word: most letters stand there, and few stems are so long.
  private final Stem[] @Nullable [] inner = new Stem[BUCKETS + 1][];

  private final boolean empty;

  /// @param word whether it must be a whole word
  private record Stem(char[] letters, boolean word, int[] concepts) {
    int length() {
      return letters.length;
    }

    boolean isAt(char[] text, int at) {
      if (at + letters.length > text.length) {
        return false;
      }
      // The first two make the bucket, and are hardly ever others.
      for (int i = letters.length - 1; i >= 0; i--) {
        if (text[at + i] != letters[i]) {
          return false;
        }
      }
      return true;
    }
  }

  // Loops, not streams: this runs at every start of the program.
  private Lexicon(Collection<Stem> all) {
    this.empty = all.isEmpty();
    for (Stem stem : all) {
      put(stem, stems);
      if (stem.length() >= SHORTEST_INSIDE && !stem.word()) {
        put(stem, inner);
      }
    }
  }

  private static void put(Stem stem, Stem[] @Nullable [] buckets) {
    int bucket = bucket(stem.letters(), 0);
    Stem[] old = buckets[bucket];
    if (old == null) {
      buckets[bucket] = new Stem[] {stem};
      return;
    }
    // The longest first: it is the one that is meant.
    int at = 0;
    while (at < old.length && old[at].length() >= stem.length()) {
      at++;
    }
    Stem[] more = new Stem[old.length + 1];
    System.arraycopy(old, 0, more, 0, at);
    more[at] = stem;
    System.arraycopy(old, at, more, at + 1, old.length - at);
    buckets[bucket] = more;
  }

  private static int bucket(char[] text, int at) {
    return at + 1 < text.length ? (31 * text[at] + text[at + 1]) & (BUCKETS - 1) : BUCKETS;
  }

  /// The lexicon of a language; an empty one for a language that is not in the table.
  public static Lexicon of(Locale locale) {
    Lexicon lexicon = Table.ALL.get(column(locale));
    return lexicon == null ? Table.EMPTY : lexicon;
  }

  /// Calls back with the number of each idea that the text mentions, as often as it does.
  public void concepts(String text, IntConsumer each) {
    if (empty) {
      return;
    }
    char[] folded = folded(text);
    boolean inside = false;
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      boolean open = isIdeographic(c);
      boolean letter = c < 0x80 ? c >= 'a' && c <= 'z' : open || Character.isLetter(c);
      Stem stem = letter ? longest(folded, i, inside && !open) : null;
      if (stem != null) {
        for (int concept : stem.concepts()) {
          each.accept(concept);
        }
        i += stem.length() - 1;
      }
      inside = letter;
    }
  }

  private @Nullable Stem longest(char[] text, int at, boolean inside) {
    int bucket = bucket(text, at);
    if (inside) {
      return longest(inner[bucket], text, at);
    }
    Stem stem = longest(stems[bucket], text, at);
    return stem == null ? longest(stems[BUCKETS], text, at) : stem;
  }

  private static @Nullable Stem longest(Stem @Nullable [] bucket, char[] text, int at) {
    if (bucket == null) {
      return null;
    }
    for (Stem stem : bucket) {
      if (stem.isAt(text, at) && !(stem.word() && continues(text, at + stem.length()))) {
        return stem;
      }
    }
    return null;
  }

  private static boolean continues(char[] text, int at) {
    return at < text.length && Character.isLetter(text[at]);
  }

  // Kana, Han, Hangul: words do not begin where letters begin.
  private static boolean isIdeographic(char c) {
    return c >= 0x3040 && c <= 0xD7FF;
  }

  /// The text in lower case and without accents, character by character; other scripts stay as they
  /// are.
  public static String fold(String text) {
    return new String(folded(text));
  }

  private static char[] folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return folded;
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c >= FIRST_ACCENTED && c <= LAST_ACCENTED ? FOLDED.charAt(c - FIRST_ACCENTED) : c;
  }

  private static String column(Locale locale) {
    String language = locale.getLanguage();
    if (!language.equals("zh")) {
      return language;
    }
    boolean traditional =
        locale.getScript().equals("Hant")
            || (locale.getScript().isEmpty()
                && List.of("TW", "HK", "MO").contains(locale.getCountry()));
    return traditional ? "zh-Hant" : "zh-Hans";
  }

  /// Read when the first document asks for it.
  private static final class Table {
    static final Lexicon EMPTY = new Lexicon(List.of());
    static final Map<String, Lexicon> ALL = read();

    private static Map<String, Lexicon> read() {
      try (InputStream in =
          Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.tsv"))) {
        String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        List<String[]> rows = new ArrayList<>();
        for (String line : table.split("\n", -1)) {
          if (!line.isEmpty() && line.charAt(0) != '#') {
            rows.add(line.split("\t", -1));
          }
        }
        Map<String, Lexicon> all = new HashMap<>();
        for (int i = 0; i < rows.getFirst().length; i++) {
          all.put(rows.getFirst()[i], column(rows, i));
        }
        return Map.copyOf(all);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Lexicon column(List<String[]> rows, int column) {
      Map<String, Stem> stems = new LinkedHashMap<>();
      for (int row = 1; row < rows.size(); row++) {
        for (String word : rows.get(row)[column].split(" ", -1)) {
          String folded = fold(word);
          Stem known = stems.get(folded);
          int[] concepts =
              known == null
                  ? new int[1]
                  : Arrays.copyOf(known.concepts(), known.concepts().length + 1);
          concepts[concepts.length - 1] = row;
          boolean whole = folded.charAt(0) == '=';
          stems.put(
              folded,
              new Stem((whole ? folded.substring(1) : folded).toCharArray(), whole, concepts));
        }
      }
      return new Lexicon(stems.values());
    }
  }
}
