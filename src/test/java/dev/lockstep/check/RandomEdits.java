package dev.lockstep.check;

import dev.lockstep.history.Repo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// What people do to documentation between two runs, at random.
final class RandomEdits {

  private static final List<String> LINES =
      List.of(
          "See [the guide](../start/overview.md#before-you-begin).",
          "See [another](../connect/connect-crm.md#set-up).",
          "Read [this](/help/release/release-notes.md) and [that](nowhere.md).",
          "{{maintenance-window}} {{window}}",
          "![Shot](../assets/connect-crm-01.png)",
          "{{$include /help/_includes/maintenance-mode.md}}",
          "## Set up {#set-up}",
          "## Another section",
          "<!-- lockstep-disable-next-line link-dead because -->",
          "<!-- lockstep-disable-file link-text-vague -->",
          "1. Click **Save** and the the [!UICONTROL Save].",
          "* [Overview](start/overview.md)",
          "[here](https://experienceleague.adobe.com/docs/product/guide/old-page.html)");

  private final Path docs;
  private final Repo repo;
  private final Random random;
  private final List<String> commits = new ArrayList<>();
  private final Map<Path, byte[]> past = new HashMap<>();
  private int names;

  RandomEdits(Path docs, Repo repo, Random random) {
    this.docs = docs;
    this.repo = repo;
    this.random = random;
    this.commits.add(repo.commit("Begin"));
  }

  /// Does one thing, and says what.
  String next() throws IOException {
    Path document = any(".md");
    return switch (random.nextInt(17)) {
      case 0, 1 -> insert(document);
      case 2 -> removeLine(document);
      case 3 -> replace(document, "\\{#[^}]+}", "{#other-" + names++ + "}");
      case 4 -> move(document);
      case 5 -> delete(document);
      case 6 -> copy(document);
      case 7 -> write(any(".png"), new byte[random.nextInt(200)], "a picture of nothing");
      case 8 -> delete(any(".png"));
      case 9 -> config();
      case 10 -> insert(docs.resolve("en/help/TOC.md"));
      case 11 -> redirects();
      case 12 -> insert(docs.resolve("en/help/_includes/snippets.md"));
      case 13 -> commit();
      case 14 -> replace(document, "source-git-commit: .*", "source-git-commit: " + any(commits));
      case 15 -> quietly(document);
      default -> back();
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Path any(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(docs)) {
      return any(
          files
              .filter(f -> f.toString().endsWith(ending) && Files.isRegularFile(f))
              .sorted()
              .toList());
    }
  }

  private String write(Path file, byte[] content, String what) throws IOException {
    if (Files.exists(file)) {
      past.put(file, Files.readAllBytes(file));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return what + " in " + docs.relativize(file);
  }

  private String write(Path file, String text, String what) throws IOException {
    return write(file, text.getBytes(StandardCharsets.ISO_8859_1), what);
  }

  // Byte by byte, so that nothing else changes.
  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }

  private String insert(Path file) throws IOException {
    List<String> lines = new ArrayList<>(read(file).lines().toList());
    String line = any(LINES);
    lines.add(random.nextInt(lines.size() + 1), "\n" + line + "\n");
    return write(file, String.join("\n", lines) + "\n", line);
  }

  private String removeLine(Path file) throws IOException {
    List<String> lines = new ArrayList<>(read(file).lines().toList());
    if (!lines.isEmpty()) {
      lines.remove(random.nextInt(lines.size()));
    }
    return write(file, String.join("\n", lines) + "\n", "a line less");
  }

  private String replace(Path file, String pattern, String by) throws IOException {
    return write(file, read(file).replaceFirst(pattern, by), by);
  }

  private String move(Path file) throws IOException {
    Path to = file.resolveSibling("moved-" + names++ + ".md");
    Files.move(file, to);
    return docs.relativize(file) + " is " + docs.relativize(to) + " now";
  }

  private String delete(Path file) throws IOException {
    past.put(file, Files.readAllBytes(file));
    Files.delete(file);
    return "no " + docs.relativize(file);
  }

  private String copy(Path file) throws IOException {
    Path to = file.resolveSibling("copy-" + names++ + ".md");
    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
    return docs.relativize(file) + " is " + docs.relativize(to) + " too";
  }

  private String config() throws IOException {
    String rule = any(List.of("link-dead", "word-doubled", "step-missing", "title-shared", "x"));
    String severity = any(List.of("off", "info", "warning", "error"));
    String part =
        "overrides:\n  - paths: [help/start/**]\n    rules: {" + rule + ": " + severity + "}\n";
    String all = "rules: {" + rule + ": " + severity + "}\n";
    return write(docs.resolve("lockstep.yml"), random.nextBoolean() ? all : part, all);
  }

  private String redirects() throws IOException {
    Path file = docs.resolve("en/redirects.csv");
    String old = "https://experienceleague.adobe.com/docs/product/guide/old-page.html";
    String line = old + ",https://experienceleague.adobe.com/docs/product/guide/" + names++ + "\n";
    return write(file, read(file) + line, line.strip());
  }

  private String commit() {
    commits.add(repo.commit("Change " + names++));
    return "a commit";
  }

  // As many bytes as before, at the same time as before.
  private String quietly(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    String done = replace(file, "e", "a");
    Files.setLastModifiedTime(file, time);
    return "quietly " + done;
  }

  private String back() throws IOException {
    if (past.isEmpty()) {
      return "nothing";
    }
    Path file = any(past.keySet().stream().sorted().toList());
    return write(file, past.getOrDefault(file, new byte[0]), "back to what was");
  }
}
