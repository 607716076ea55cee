package dev.lockstep.align;

import org.jspecify.annotations.Nullable;

/// What translation leaves alone, as a kind and a string that are equal on both sides.
///
/// Each kind has a weight; the weights were measured on mutated real documents. The hash of a key
/// is kept, because every alignment looks it up.
final class Key {

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
