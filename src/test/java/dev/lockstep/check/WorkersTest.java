package dev.lockstep.check;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkersTest {

  @Test
  void memoryThatRunsOutInAWorkerHasRunOutForTheProgram() {
    OutOfMemoryError wrong = new OutOfMemoryError("Java heap space");
    Error thrown =
        assertThrows(
            OutOfMemoryError.class,
            () ->
                Workers.map(
                    List.of("one document"),
                    _ -> {
                      throw wrong;
                    }));
    assertSame(wrong, thrown);
  }
}
