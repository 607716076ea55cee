package dev.lockstep.property;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Writes documents that use the whole dialect, by chance but the same for the same seed.
final class Generator {

  private static final List<String> WORDS =
      List.of(
          "select",
          "the",
          "server",
          "설정",
          "保存",
          "Größe",
          "e\u0301",
          "2.4.8",
          "a_b",
          "don’t",
          "&amp;",
          "&#x200B;",
          "\u200B",
          "\u00A0",
          "x*y",
          "[x]",
          "https://example.com/a?b=c",
          "(see)",
          "{{owner}}",
          "\\*",
          "\uD83D\uDD17",
          "`",
          "**",
          "<br>",
          "]");

  private final Random random;

  Generator(Random random) {
    this.random = random;
  }

  String document() {
    StringBuilder text = new StringBuilder();
    if (random.nextBoolean()) {
      text.append("---\ntitle: ").append(words(3)).append("\nexl-id: ").append(random.nextInt(99));
      text.append("\nproduct_v2:\n  - id: x\n---\n\n");
    }
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(block(2)).append("\n\n");
    }
    return text.toString();
  }

  private String block(int depth) {
    return switch (random.nextInt(depth > 0 ? 16 : 9)) {
      case 0 ->
          "#".repeat(1 + random.nextInt(4)) + " " + line() + one("", " {#a-" + number() + "}");
      case 1 -> "```" + one("", "shell", "php?x=1") + "\n" + words(4) + "\n\n  x\n```";
      case 2 -> "| " + line() + " | B |\n| --- | --- |\n| " + line() + " | " + line() + " |";
      case 3 -> "<!-- " + words(2) + " -->";
      case 4 -> "{{$include /help/_includes/" + number() + ".md}}";
      case 5 ->
          "<table>\n<tr><td>" + words(2) + "</td><td><a href=\"a.md\">b</a></td></tr>\n</table>";
      case 6 -> "![" + words(1) + "](a.png){width=\"" + number() + "\"}";
      case 7, 8 -> line() + "\n" + line();
      case 9 -> item("1. ", depth) + "\n" + item("1. ", depth) + "\n" + item("2) ", depth);
      case 10 -> item("- ", depth) + "\n" + item("* ", depth);
      case 11 -> indent(">", ">[!" + one("NOTE", "TIP", "CAUTION") + "]\n\n", depth);
      case 12 -> indent("> ", "", depth);
      case 13 ->
          ">[!BEGINTABS]\n\n>[!TAB "
              + words(1)
              + "]\n\n"
              + block(depth - 1)
              + "\n\n"
              + one("", ">[!ENDTABS]");
      case 14 -> "+++" + words(2) + "\n\n" + block(depth - 1) + one("", "\n\n+++");
      default -> ">[!BEGINSHADEBOX]\n\n" + block(depth - 1) + "\n\n>[!ENDSHADEBOX]";
    };
  }

  private String item(String marker, int depth) {
    String content = line() + (random.nextBoolean() ? "\n\n" + block(depth - 1) : "");
    return marker + content.replace("\n", "\n" + " ".repeat(marker.length()));
  }

  private String indent(String mark, String first, int depth) {
    return first.isEmpty()
        ? mark + block(depth - 1).replace("\n", "\n" + mark)
        : first.strip() + "\n" + mark + block(depth - 1).replace("\n", "\n" + mark);
  }

  private String line() {
    StringBuilder line = new StringBuilder(words(1));
    for (int i = random.nextInt(5); i >= 0; i--) {
      line.append(one(" ", "", " ")).append(inline());
    }
    return line.toString();
  }

  private String inline() {
    return switch (random.nextInt(14)) {
      case 0 -> "**" + words(2) + "**";
      case 1 -> "_" + words(1) + "_";
      case 2 -> "`" + words(2) + "`";
      case 3 -> "[" + words(2) + "](/help/" + number() + ".md#x)" + one("", "{target=\"_blank\"}");
      case 4 -> "![" + words(1) + "](assets/" + number() + ".png)";
      case 5 -> "[!UICONTROL " + words(2) + "]";
      case 6 -> "[[!DNL " + words(1) + "] page](x.md)";
      case 7 -> "[!BADGE " + words(1) + "]{type=Caution url=\"https://example.com\"}";
      case 8 -> "<a href=\"x.md\">" + words(1) + "</a>";
      case 9 -> "[" + words(1) + "](https://example.com/a b)";
      case 10 -> "<https://example.com/" + number() + ">";
      default -> words(3);
    };
  }

  private String words(int most) {
    Supplier<String> word = () -> WORDS.get(random.nextInt(WORDS.size()));
    StringBuilder words = new StringBuilder("w" + number());
    for (int i = random.nextInt(most); i > 0; i--) {
      words.append(' ').append(word.get());
    }
    return words.toString();
  }

  private int number() {
    return random.nextInt(20);
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
