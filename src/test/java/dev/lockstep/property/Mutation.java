package dev.lockstep.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Damages a text at random: what an editor, a merge or a translation engine might leave behind.
final class Mutation {

  private static final List<String> OPENERS =
      List.of(
          "[",
          "](",
          "![",
          "(",
          "<",
          "<!--",
          "<a href=\"",
          "{{",
          "{#",
          "{",
          "`",
          "```",
          "**",
          "_",
          "[!UICONTROL ",
          "[!BADGE x]{",
          "\n>[!BEGINTABS]\n\n",
          "\n>[!TAB x]\n\n",
          "\n+++x\n",
          "\n---\n",
          "\n> ",
          "\n1. ",
          "\n    ",
          "&",
          "&#x200B;",
          "\\",
          "|",
          "\n| a | b |\n|---|---|\n",
          "http://");

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  String of(String text) {
    String mutated = text;
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutated = once(mutated);
    }
    return mutated;
  }

  private String once(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(200)));
    String before = text.substring(0, from);
    String stretch = text.substring(from, to);
    String after = text.substring(to);
    return switch (random.nextInt(6)) {
      case 0 -> before + after;
      case 1 -> before + stretch + stretch + stretch + after;
      case 2 -> before + shuffled(stretch) + after;
      case 3 -> before + characters() + stretch + after;
      case 4 -> before + OPENERS.get(random.nextInt(OPENERS.size())) + stretch + after;
      default -> {
        String opener = OPENERS.get(random.nextInt(OPENERS.size()));
        yield before + opener.repeat(1 + random.nextInt(30)) + stretch + after;
      }
    };
  }

  private String shuffled(String stretch) {
    List<Character> characters = new ArrayList<>();
    stretch.chars().forEach(c -> characters.add((char) c));
    Collections.shuffle(characters, random);
    StringBuilder shuffled = new StringBuilder();
    characters.forEach(shuffled::append);
    return shuffled.toString();
  }

  // Any UTF-16 unit, halves of pairs and controls too.
  private String characters() {
    StringBuilder characters = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int most = random.nextBoolean() ? 0x80 : 0x10000;
      characters.append((char) random.nextInt(most));
    }
    return characters.toString();
  }
}
