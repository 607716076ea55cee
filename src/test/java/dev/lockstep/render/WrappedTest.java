package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WrappedTest {

  @Test
  void linesBreakBetweenWords() {
    assertEquals(List.of("one two", "three"), Wrapped.lines("one two three", 10, 10));
  }

  @Test
  void aWordThatFitsNoLineStaysWhole() {
    assertEquals(
        List.of("see https://example.com/a", "b"),
        Wrapped.lines("see https://example.com/a b", 10, 10));
  }

  @Test
  void aWideCharacterCountsTwo() {
    assertEquals(List.of("步骤", "步骤"), Wrapped.lines("步骤 步骤", 8, 8));
  }

  @Test
  void withoutAWidthNothingBreaks() {
    assertEquals(
        List.of("a b c"), Wrapped.lines("a b c", Integer.MAX_VALUE - 5, Integer.MAX_VALUE));
  }
}
