package dev.lockstep.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpanTest {

  @Test
  void spansAreOrderedByStartThenByEnd() {
    Span[] spans = {new Span(4, 9), new Span(0, 7), new Span(4, 5), new Span(0, 0)};
    Arrays.sort(spans);
    assertEquals(
        List.of(new Span(0, 0), new Span(0, 7), new Span(4, 5), new Span(4, 9)), List.of(spans));
    assertEquals(0, new Span(2, 3).compareTo(new Span(2, 3)));
  }
}
