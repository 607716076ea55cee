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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of the units of a document translation leaves alone, as strings that are equal on both
/// sides.
///
/// Inside a document a key is a number: an alignment looks up each key once, however often it
/// occurs.
final class Keys {

  /// What a unit holds itself, without its children.
  ///
  /// @param keys numbers of keys, in the order of the text
  /// @param length characters of prose
  /// @param bold emphasised stretches
  /// @param sentences ends of sentences
  record Own(int[] keys, int length, int bold, int sentences) {}

  /// What a stretch of words says.
  private record Said(int[] keys, BitSet concepts, int sentences) {}

  private static final int SHORTEST_TOKEN = 3;

  private final String path;
  private final Lexicon lexicon;
  private final List<Own> own = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<Key> all = new ArrayList<>();
  private int[] units = new int[64];

  // Most words of a document come again and have the same keys.
  private final Map<String, int[]> tokens = new HashMap<>();

  private final boolean remembers;
  private final @Nullable Keys newer;
  private final Map<String, Said> said = new HashMap<>();

  // By number in the newer version: one more than the number here, 0 while the key was not met.
  private final int[] ofNewer;

  // Of the unit that is being read.
  private int[] found = new int[64];
  private int count;
  private int length;
  private int bold;
  private int sentences;
  private final BitSet concepts = new BitSet();

  private Keys(String path, Lexicon lexicon, boolean remembers, @Nullable Keys newer) {
    this.path = path;
    this.lexicon = lexicon;
    this.remembers = remembers;
    this.newer = newer;
    this.ofNewer = newer == null ? new int[0] : new int[newer.all.size()];
  }

  /// The keys of units, each without those of its children.
  ///
  /// @param path the document's path, for relative links
  /// @param remembers whether another version of the document will ask what words say
  /// @param newer the keys of a version that remembers
  static Keys of(
      List<Unit> units, String path, Lexicon lexicon, boolean remembers, @Nullable Keys newer) {
    Keys keys = new Keys(path, lexicon, remembers, newer);
    units.forEach(keys::unit);
    return keys;
  }

  /// What the units hold, in their order.
  List<Own> own() {
    return own;
  }

  /// All keys in the order of the text: the first has number 0.
  List<Key> all() {
    return all;
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
      add(Key.Kind.CONCEPT, Integer.toString(n));
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
      case Block.Note note -> add(Key.Kind.NOTE, note.kind());
      case Block.CodeBlock code -> add(Key.Kind.FENCE, code.code().strip());
      case Block.Include include -> add(Key.Kind.INCLUDE, include.path());
      case Block.Video video -> add(Key.Kind.VIDEO, LinkKey.of(video.url(), path));
      default -> {}
    }
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Words(String words, _) -> words(words);
        case Inline.Code(String code, _) -> {
          add(Key.Kind.CODE, code.strip());
          length += code.length();
        }
        case Inline.Styled styled -> {
          bold++;
          inlines(styled.content());
        }
        case Inline.Link link -> {
          add(Key.Kind.LINK, LinkKey.of(link.target(), path));
          inlines(link.content());
        }
        case Inline.Image image -> add(Key.Kind.IMAGE, LinkKey.of(image.target(), path));
        case Inline.HalfLink half -> {
          add(half.image() ? Key.Kind.IMAGE : Key.Kind.LINK, LinkKey.of(half.target(), path));
          inlines(half.content());
        }
        case Inline.Marker marker -> {
          add(Key.Kind.MARKER, Inline.text(marker.content()));
          inlines(marker.content());
        }
        case Inline.Snippet(String name, _) -> add(Key.Kind.INCLUDE, name);
        case Inline.Tag _, Inline.Opaque _ -> {}
      }
    }
  }

  private void add(Key.Kind kind, String value) {
    add(numbered(kind, value));
  }

  private void add(int number) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    found[count++] = number;
  }

  private int numbered(Key.Kind kind, String value) {
    return numbered(new Key(kind, value));
  }

  private int numbered(Key key) {
    int next = all.size();
    Integer known = numbers.putIfAbsent(key, next);
    if (known != null) {
      return known;
    }
    all.add(key);
    if (next == units.length) {
      units = Arrays.copyOf(units, next * 2);
    }
    return next;
  }

  private void words(String text) {
    length += text.strip().length();
    Said known = newer == null ? null : newer.said.get(text);
    if (newer != null && known != null) {
      repeat(known, newer);
      return;
    }
    int before = count;
    Tokens.of(text, this::token);
    int ends = Tokens.sentences(text);
    sentences += ends;
    if (remembers) {
      BitSet mentioned = new BitSet();
      lexicon.concepts(text, mentioned::set);
      concepts.or(mentioned);
      said.put(text, new Said(Arrays.copyOfRange(found, before, count), mentioned, ends));
    } else {
      lexicon.concepts(text, concepts::set);
    }
  }

  private void repeat(Said words, Keys from) {
    for (int key : words.keys()) {
      if (ofNewer[key] == 0) {
        ofNewer[key] = 1 + numbered(from.all.get(key));
      }
      add(ofNewer[key] - 1);
    }
    concepts.or(words.concepts());
    sentences += words.sentences();
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
      return new int[] {numbered(Key.Kind.NUMBER, token)};
    }
    boolean acronym = token.length() > 1 && token.equals(token.toUpperCase(Locale.ROOT));
    if (!acronym && token.length() < SHORTEST_TOKEN) {
      return new int[0];
    }
    int word = numbered(Key.Kind.TOKEN, token.toLowerCase(Locale.ROOT));
    return acronym || token.length() < Tokens.STEM
        ? new int[] {word}
        : new int[] {word, numbered(Key.Kind.STEM, Tokens.stem(token))};
  }
}
