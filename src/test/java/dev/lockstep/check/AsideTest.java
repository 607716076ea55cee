package dev.lockstep.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is put aside while a run lasts.
final class AsideTest {

  @TempDir Path folder;

  private static byte[] bytes(int i) {
    return ("entry " + i + " ").repeat(i % 500 == 0 ? 20_000 : i % 50).getBytes(UTF_8);
  }

  @Test
  void severalThreadsGetBackWhatTheyPut() throws IOException {
    Aside aside = new Aside(folder.resolve("new"));
    List<Aside.Place> places =
        Workers.map(
            IntStream.range(0, 2_000).boxed().toList(), i -> aside.put(bytes(i)).orElseThrow());
    for (int i = 0; i < places.size(); i++) {
      assertEquals(new String(bytes(i), UTF_8), new String(aside.get(places.get(i)), UTF_8));
    }
    aside.close();
  }

  @Test
  void nothingIsLeftOfIt() throws IOException {
    Aside aside = new Aside(folder);
    aside.put(bytes(7));
    aside.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void whatWasNeverPutCannotBeRead() {
    Aside aside = new Aside(folder);
    assertThrows(IOException.class, () -> aside.get(new Aside.Place(0, 4)));
    aside.close();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsPut() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(Optional.empty(), new Aside(file.resolve("below")).put(bytes(7)));
  }
}
