package dev.lockstep.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "help/release/**,   help/release/2-4/new.md, true",
    "help/release/**,   help/releases.md,        false",
    "help/release,      help/release/2-4/new.md, true",
    "help/release/,     help/release/new.md,     true",
    "help/release,      help/releases/new.md,    false",
    "**/TOC.md,         TOC.md,                  true",
    "**/TOC.md,         help/cloud/TOC.md,       true",
    "**/TOC.md,         help/MYTOC.md,           false",
    "help/*,            help/start.md,           true",
    "help/*,            help/cloud/start.md,     false",
    "help/*.md,         help/start.md,           true",
    "help/**/assets/**, help/assets/a.png,       true",
    "help/**/assets/**, help/a/b/assets/a.png,   true",
    "help/v?.md,        help/v2.md,              true",
    "help/v?.md,        help/v/2.md,             false",
    "help/a.md,         help/axmd,               false",
    "**,                help/a.md,               true",
  })
  void aPatternIsOfPathsInsideOfALocale(String glob, String path, boolean matches) {
    Location at = new Location(SourceText.of("lockstep.yml", ""), Span.at(0));
    assertEquals(matches, Glob.of(glob, at).matches(path));
  }
}
