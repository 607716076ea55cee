package dev.lockstep.align;

import dev.lockstep.locale.Lexicon;
import java.util.function.Consumer;

/// Takes prose apart: words, versions and identifiers, what related languages keep of a word, ends
/// of sentences.
final class Tokens {

  /// How many letters a stem has, at most.
  static final int STEM = 5;

  private Tokens() {}

  /// Calls back with each run of Latin letters and digits: words, versions, identifiers.
  static void of(String text, Consumer<String> each) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isPart(text, i, start);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        each.accept(text.substring(start, i));
        start = -1;
      }
    }
  }

  private static boolean isPart(String text, int at, int start) {
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
        && isPart(text, at + 1, -1)
        && (c == '_' || Character.isDigit(text.charAt(at + 1)));
  }

  /// How many sentences end in a text.
  static int sentences(String text) {
    int ends = 0;
    for (int i = 0; i < text.length(); i++) {
      ends += endsSentence(text, i) ? 1 : 0;
    }
    return ends;
  }

  private static boolean endsSentence(String text, int at) {
    return switch (text.charAt(at)) {
      case '。', '！', '？' -> true;
      case '.', '!', '?' -> at + 1 == text.length() || text.charAt(at + 1) <= ' ';
      default -> false;
    };
  }

  /// What related languages keep of a word: its first letters without accents, with sounds that are
  /// spelt in several ways made one (certificates, Certifikat, certificats).
  static String stem(String token) {
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
