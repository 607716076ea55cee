package dev.lockstep.align;

import dev.lockstep.locale.Lexicon;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What of the units of a document translation leaves alone, as strings that are equal on both
/// sides.
///
/// Each key has a kind with a weight; the weights were measured on mutated real documents. Inside a
/// document a key is a number: an alignment looks up each key once, however often it occurs.
final class Keys {

  /// The kinds of keys. A soft key counts only if it occurs in both documents: a word of the source
  /// that the target never uses says nothing.
  enum Kind {
    IMAGE(4, false),
    LINK(4, false),
    FENCE(5, false),
    INCLUDE(5, false),
    VIDEO(4, false),
    CODE(2, false),
    NOTE(1, false),
    MARKER(2, true),
    NUMBER(1, true),
    TOKEN(0.6, true),
    STEM(0.5, true),
    CONCEPT(0.6, true);

    final double weight;
    final boolean soft;

    Kind(double weight, boolean soft) {
      this.weight = weight;
      this.soft = soft;
    }
  }

  /// A key; its hash is kept, because every alignment looks it up.
  static final class Key {
    private final Kind kind;
    private final String value;
    private final int hash;

    Key(Kind kind, String value) {
      this.kind = kind;
      this.value = value;
      this.hash = 31 * value.hashCode() + kind.name().hashCode();
    }

    Kind kind() {
      return kind;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && hash == key.hash
          && kind == key.kind
          && value.equals(key.value);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /// What a unit holds itself, without its children.
  ///
  /// @param keys numbers of keys, in the order of the text
  /// @param length characters of prose
  /// @param bold emphasised stretches
  /// @param sentences ends of sentences
  record Own(int[] keys, int length, int bold, int sentences) {}

  private static final int SHORTEST_TOKEN = 3;
  private static final int STEM = 5;

  private final String path;
  private final Lexicon lexicon;
  private final List<Own> own = new ArrayList<>();
  private final Map<Key, Integer> numbers = new LinkedHashMap<>();
  private int[] units = new int[64];

  // Most words of a document come again and have the same keys.
  private final Map<String, int[]> tokens = new HashMap<>();

  // Of the unit that is being read.
  private int[] found = new int[64];
  private int count;
  private int length;
  private int bold;
  private int sentences;
  private final BitSet concepts = new BitSet();

  private Keys(String path, Lexicon lexicon) {
    this.path = path;
    this.lexicon = lexicon;
  }

  /// The keys of units, each without those of its children.
  ///
  /// @param path the document's path, for relative links
  static Keys of(List<Unit> units, String path, Lexicon lexicon) {
    Keys keys = new Keys(path, lexicon);
    units.forEach(keys::unit);
    return keys;
  }

  /// What the units hold, in their order.
  List<Own> own() {
    return own;
  }

  /// All keys in the order of the text: the first has number 0.
  Set<Key> all() {
    return numbers.keySet();
  }

  /// The number of a key; none if the document does not have it.
  @Nullable Integer number(Key key) {
    return numbers.get(key);
  }

  /// How many units hold a key themselves.
  int units(int number) {
    return units[number];
  }

  private void unit(Unit unit) {
    count = 0;
    length = 0;
    bold = 0;
    sentences = 0;
    concepts.clear();
    block(unit);
    inlines(unit.content());
    for (int n = concepts.nextSetBit(0); n >= 0; n = concepts.nextSetBit(n + 1)) {
      add(Kind.CONCEPT, Integer.toString(n));
    }
    int[] keys = Arrays.copyOf(found, count);
    own.add(new Own(keys, length, bold, sentences));
    int[] sorted = keys.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        units[sorted[i]]++;
      }
    }
  }

  private void block(Unit unit) {
    switch (unit.block()) {
      case Block.Note note -> add(Kind.NOTE, note.kind());
      case Block.CodeBlock code -> add(Kind.FENCE, code.code().strip());
      case Block.Include include -> add(Kind.INCLUDE, include.path());
      case Block.Video video -> add(Kind.VIDEO, LinkKey.of(video.url(), path));
      default -> {}
    }
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Words(String words, _) -> words(words);
        case Inline.Code(String code, _) -> {
          add(Kind.CODE, code.strip());
          length += code.length();
        }
        case Inline.Styled styled -> {
          bold++;
          inlines(styled.content());
        }
        case Inline.Link link -> {
          add(Kind.LINK, LinkKey.of(link.target(), path));
          inlines(link.content());
        }
        case Inline.Image image -> add(Kind.IMAGE, LinkKey.of(image.target(), path));
        case Inline.HalfLink half -> {
          add(half.image() ? Kind.IMAGE : Kind.LINK, LinkKey.of(half.target(), path));
          inlines(half.content());
        }
        case Inline.Marker marker -> {
          add(Kind.MARKER, Inline.text(marker.content()));
          inlines(marker.content());
        }
        case Inline.Snippet(String name, _) -> add(Kind.INCLUDE, name);
        case Inline.Tag _, Inline.Opaque _ -> {}
      }
    }
  }

  private void add(Kind kind, String value) {
    add(numbered(kind, value));
  }

  private void add(int number) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    found[count++] = number;
  }

  private int numbered(Kind kind, String value) {
    int next = numbers.size();
    Integer known = numbers.putIfAbsent(new Key(kind, value), next);
    if (known == null && next == units.length) {
      units = Arrays.copyOf(units, next * 2);
    }
    return known == null ? next : known;
  }

  private void words(String text) {
    length += text.strip().length();
    tokens(text, this::token);
    lexicon.concepts(text, concepts::set);
    for (int i = 0; i < text.length(); i++) {
      sentences += endsSentence(text, i) ? 1 : 0;
    }
  }

  private static boolean endsSentence(String text, int at) {
    return switch (text.charAt(at)) {
      case '。', '！', '？' -> true;
      case '.', '!', '?' -> at + 1 == text.length() || text.charAt(at + 1) <= ' ';
      default -> false;
    };
  }

  private void token(String token) {
    int[] known = tokens.get(token);
    if (known == null) {
      known = keysOf(token);
      tokens.put(token, known);
    }
    for (int number : known) {
      add(number);
    }
  }

  private int[] keysOf(String token) {
    char first = token.charAt(0);
    if (first >= '0' && first <= '9') {
      return new int[] {numbered(Kind.NUMBER, token)};
    }
    boolean acronym = token.length() > 1 && token.equals(token.toUpperCase(Locale.ROOT));
    if (!acronym && token.length() < SHORTEST_TOKEN) {
      return new int[0];
    }
    int word = numbered(Kind.TOKEN, token.toLowerCase(Locale.ROOT));
    return acronym || token.length() < STEM
        ? new int[] {word}
        : new int[] {word, numbered(Kind.STEM, stem(token))};
  }

  /// Calls back with each run of Latin letters and digits: words, versions, identifiers.
  private static void tokens(String text, Consumer<String> each) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isTokenPart(text, i, start);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        each.accept(text.substring(start, i));
        start = -1;
      }
    }
  }

  private static boolean isTokenPart(String text, int at, int start) {
    char c = text.charAt(at);
    if ((c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c >= 'À' && c <= 'ɏ' && c != '×' && c != '÷')) {
      return true;
    }
    // 2.4.7, grant_type: a joint only between two parts.
    return (c == '.' || c == '_')
        && start >= 0
        && at + 1 < text.length()
        && isTokenPart(text, at + 1, -1)
        && (c == '_' || Character.isDigit(text.charAt(at + 1)));
  }

  /// What related languages keep of a word: its first letters without accents, with sounds that are
  /// spelt in several ways made one (certificates, Certifikat, certificats).
  private static String stem(String token) {
    String plain = Lexicon.fold(token);
    StringBuilder stem = new StringBuilder(STEM);
    for (int i = 0; i < plain.length() && stem.length() < STEM; i++) {
      char c = plain.charAt(i);
      boolean breathed = i + 1 < plain.length() && plain.charAt(i + 1) == 'h';
      switch (c) {
        case 'c' -> stem.append('k');
        case 'z' -> stem.append('s');
        case 'y' -> stem.append('i');
        case 'p', 't' -> {
          stem.append(c == 'p' && breathed ? 'f' : c);
          i += breathed ? 1 : 0;
        }
        default -> stem.append(c);
      }
    }
    return stem.toString();
  }
}
