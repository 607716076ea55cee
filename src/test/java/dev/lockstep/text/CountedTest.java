package dev.lockstep.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0 steps",
        "1|1 step",
        "2|2 steps",
        "999|999 steps",
        "1000|1,000 steps",
        "28000|28,000 steps",
        "1234567|1,234,567 steps"
      })
  void thousandsAreGroupedAndOneIsSingular(long number, String said) {
    assertEquals(said, Counted.of(number, "step"));
  }
}
