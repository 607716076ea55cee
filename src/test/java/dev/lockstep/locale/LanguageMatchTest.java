package dev.lockstep.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who wants a language that there is not gets the nearest that they read, or is told.
final class LanguageMatchTest {

  private static final List<String> OFFERED =
      List.of("en", "sv", "fr", "de", "zh-Hans", "ja", "ko");

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN, en",
    "en-GB, en",
    "sv-FI, sv",
    "fr-CA, fr",
    "fr_CA, fr",
    "de-AT, de",
    "gsw, de",
    "zh, zh-Hans",
    "zh-CN, zh-Hans",
    "zh-SG, zh-Hans",
    "ja-JP, ja",
    "ko-KR, ko",
    "nb, sv",
    "nn-NO, sv",
    "no, sv",
    "da, sv"
  })
  void theNearestIsFound(String wanted, String found) {
    assertEquals(Optional.of(found), LanguageMatch.of(wanted, OFFERED));
  }

  @ParameterizedTest
  @CsvSource({"pt", "ar", "zh-Hant", "zh-TW", "und", "not a tag", "''", "xx"})
  void whatNobodyReadsIsNot(String wanted) {
    assertEquals(Optional.empty(), LanguageMatch.of(wanted, OFFERED));
  }
}
