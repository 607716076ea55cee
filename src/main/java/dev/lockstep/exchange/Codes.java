package dev.lockstep.exchange;

import dev.lockstep.exchange.Piece.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The codes of a segment and of its translation with their numbers: a code of the translation has
/// the number of the code of the source that it stands for.
final class Codes {

  private final IdentityHashMap<Piece, Integer> numbers = new IdentityHashMap<>();
  private final Map<String, String> data = new LinkedHashMap<>();
  private int last;

  private Codes() {}

  static Codes of(Segment source, Segment target) {
    Codes codes = new Codes();
    List<Piece> own = new ArrayList<>();
    collect(source.pieces(), own);
    own.forEach(codes::number);
    List<Piece> answers = new ArrayList<>();
    collect(target.pieces(), answers);
    // First what is the same, then what is of a kind: a link that now leads elsewhere is that link.
    codes.match(own, answers, true);
    codes.match(own, answers, false);
    answers.forEach(codes::number);
    return codes;
  }

  private static void collect(List<Piece> pieces, List<Piece> into) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text _ -> {}
        case Piece.Alone _ -> into.add(piece);
        case Piece.Around around -> {
          into.add(around);
          collect(around.inside(), into);
        }
      }
    }
  }

  private void match(List<Piece> own, List<Piece> answers, boolean same) {
    for (Piece answer : List.copyOf(answers)) {
      for (Piece piece : List.copyOf(own)) {
        if (isLike(piece, answer, same)) {
          numbers.put(answer, numberOf(piece));
          own.remove(piece);
          answers.remove(answer);
          remember(answer);
          break;
        }
      }
    }
  }

  private static boolean isLike(Piece a, Piece b, boolean same) {
    if (a instanceof Piece.Alone x && b instanceof Piece.Alone y) {
      return x.kind() == y.kind() && (!same || x.raw().equals(y.raw()));
    }
    if (a instanceof Piece.Around x && b instanceof Piece.Around y) {
      return x.kind() == y.kind()
          && (!same || (x.before().equals(y.before()) && x.after().equals(y.after())));
    }
    return false;
  }

  private void number(Piece piece) {
    numbers.put(piece, ++last);
    remember(piece);
  }

  private void remember(Piece piece) {
    switch (piece) {
      case Piece.Text _ -> {}
      case Piece.Alone alone -> dataOf(alone.raw());
      case Piece.Around around -> {
        dataOf(around.before());
        dataOf(around.after());
      }
    }
  }

  int numberOf(Piece piece) {
    return numbers.getOrDefault(piece, 0);
  }

  /// The name under which what is written for a code is kept.
  String dataOf(String raw) {
    return data.computeIfAbsent(raw, _ -> "d" + (data.size() + 1));
  }

  /// What is written for the codes, by name.
  Map<String, String> data() {
    return data;
  }

  static String typeOf(Kind kind) {
    return switch (kind) {
      case FORMAT -> "fmt";
      case LINK -> "link";
      case IMAGE -> "image";
      case LABEL -> "ui";
      case CODE, OTHER -> "other";
    };
  }
}
