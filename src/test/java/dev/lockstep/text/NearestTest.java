package dev.lockstep.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NearestTest {

  @Test
  void theWordWithTheFewestOtherLettersIsMeant() {
    assertEquals(Optional.of("upload"), Nearest.of("uplaod", List.of("unload it", "upload")));
    assertEquals(Optional.of("import"), Nearest.of("imprt", List.of("export", "import")));
    assertEquals(Optional.of("sync"), Nearest.of("synch", List.of("lynx", "sync", "synced")));
    assertEquals(Optional.of("a"), Nearest.of("", List.of("abc", "a"), 2));
    assertEquals(Optional.of("exakt"), Nearest.of("exakt", List.of("exact", "exakt"), 1));
  }

  @Test
  void aWordThatIsTooFarIsNotMeant() {
    assertEquals(Optional.empty(), Nearest.of("kitten", List.of("sitting"), 2));
    assertEquals(Optional.of("sitting"), Nearest.of("kitten", List.of("sitting"), 3));
    assertEquals(Optional.empty(), Nearest.of("install", List.of("nstalli-x", ""), 2));
    assertEquals(Optional.empty(), Nearest.of("abcd", List.of("dcba"), 3));
  }

  /// A folder that was renamed leaves a dead link on each of its thousands of pages.
  @Test
  void thousandsOfWrongWordsAreComparedWithThousands() {
    List<String> known =
        IntStream.range(0, 5000)
            .mapToObj(i -> Integer.toString(i * 7919, 36) + "-contacts.md")
            .toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 5000; i++) {
            Nearest.of(Integer.toString(i * 104_729, 36) + "-customer-records.md", known, 4);
          }
        });
  }
}
