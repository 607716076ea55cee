package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.check.FixWriter.Change;
import dev.lockstep.history.Repo;
import dev.lockstep.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A patch is taken by git, whatever changed.
final class PatchTest {

  @TempDir Path folder;

  @Test
  void aHunkShowsThreeLinesAround() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13";
    assertEquals(
        """
        diff --git a/a.md b/a.md
        --- a/a.md
        +++ b/a.md
        @@ -1,5 +1,5 @@
         1
        -2
        +two
         3
         4
         5
        @@ -10,4 +10,4 @@
         10
         11
         12
        -13
        \\ No newline at end of file
        +thirteen
        \\ No newline at end of file
        """,
        patch(before, before.replace("\n2\n", "\ntwo\n").replace("13", "thirteen")));
  }

  @Test
  void linesThatAreAddedOrRemovedMakeAPatchToo() throws IOException, GitAPIException {
    Random random = new Random(7);
    try (Repo repo = Repo.in(folder)) {
      repo.git().getRepository().getConfig().setString("core", null, "autocrlf", "false");
      for (int i = 0; i < 60; i++) {
        String before = text(random);
        String after = random.nextBoolean() ? edited(before, random) : text(random);
        if (before.contains("\r")) {
          after = after.replaceAll("\r?\n", "\r\n");
        } else {
          after = after.replace("\r\n", "\n");
        }
        if (before.equals(after)) {
          continue;
        }
        repo.commit("a.md", before);
        byte[] patch = patch(before, after).getBytes(StandardCharsets.UTF_8);
        repo.git().apply().setPatch(new ByteArrayInputStream(patch)).call();
        assertEquals(after, Files.readString(folder.resolve("a.md")), patch(before, after));
      }
    }
  }

  private static String patch(String before, String after) {
    return Patch.of(List.of(new Change(SourceText.of("a.md", before), after, 1)));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("first\n");
    int lines = 1 + random.nextInt(30);
    for (int line = 0; line < lines; line++) {
      text.append("line ").append(random.nextInt(4)).append('\n');
    }
    String whole = random.nextBoolean() ? text.append("last").toString() : text.toString();
    return random.nextBoolean() ? whole.replace("\n", "\r\n") : whole;
  }

  // The same number of lines, as most fixes leave it.
  private static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    for (int i = 0; i < edited.length(); i++) {
      if (edited.charAt(i) == '2' && random.nextBoolean()) {
        edited.setCharAt(i, 'x');
      }
    }
    return edited.toString();
  }
}
