package dev.lockstep.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The page speaks the language of its document.
final class StringsTest {

  @Test
  void aLocaleIsAnsweredByItsLanguage() {
    assertEquals("sv", Checklist.MESSAGES.in("sv-SE").tag());
    assertEquals("zh-Hans", Checklist.MESSAGES.in("zh-CN").tag());
    assertEquals("en", Checklist.MESSAGES.in("zh-Hant").tag());
    assertEquals("en", Checklist.MESSAGES.in("ar").tag());
  }
}
