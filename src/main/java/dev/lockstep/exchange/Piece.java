package dev.lockstep.exchange;

import java.util.List;

/// A part of a unit as translators' tools take it: words to translate, or a code to copy.
sealed interface Piece {

  record Text(String text) implements Piece {}

  /// A code that stands for itself: a picture, a code span, a snippet.
  ///
  /// @param raw as it is written
  /// @param shown what a person reads of it
  record Alone(Kind kind, String raw, String shown) implements Piece {}

  /// A pair of codes around other pieces: bold words, the words of a link.
  record Around(Kind kind, String before, String after, List<Piece> inside) implements Piece {}

  /// What a code is to a reader.
  enum Kind {
    FORMAT,
    LINK,
    IMAGE,
    LABEL,
    CODE,
    OTHER
  }
}
