package dev.lockstep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.check.FixWriter.Change;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Fix.Safety;
import dev.lockstep.load.Shown;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fixes that meet in one place, and files that change while they are mended.
final class FixesTest {

  private static final SourceText TEXT = SourceText.of("a.md", "one two three");

  @TempDir Path folder;

  private static Fix fix(Edit... edits) {
    return new Fix("mend", Safety.SAFE, List.of(edits));
  }

  private static Edit edit(int start, int end, String text) {
    return new Edit(new Location(TEXT, new Span(start, end)), text);
  }

  private static void assertFixed(String text, int applied, Fix... fixes) {
    assertEquals(new Fixes.Result(text, applied), Fixes.apply(TEXT, List.of(fixes)));
  }

  @Test
  void fixesThatTouchAreBothApplied() {
    assertFixed("oneTWOthree", 2, fix(edit(3, 7, "TWO")), fix(edit(7, 8, "")));
    assertFixed("one TWO three", 2, fix(edit(4, 5, "T")), fix(edit(5, 7, "WO")));
    assertFixed("[one] two three", 1, fix(edit(0, 0, "["), edit(3, 3, "]")));
  }

  @Test
  void ofFixesThatOverlapTheFirstIsApplied() {
    assertFixed("one TWO three", 1, fix(edit(4, 7, "TWO")), fix(edit(6, 8, "x")));
    assertFixed("(one two three", 1, fix(edit(0, 0, "(")), fix(edit(0, 0, "[")));
  }

  @Test
  void aFixIsAppliedWholeOrNotAtAll() {
    assertFixed("one TWO three", 1, fix(edit(4, 7, "TWO")), fix(edit(0, 0, "["), edit(5, 6, "]")));
  }

  @Test
  void twoFindingsMayHaveOneFix() {
    assertFixed("one TWO three", 2, fix(edit(4, 7, "TWO")), fix(edit(4, 7, "TWO")));
  }

  @Test
  void anEditOfAnotherFileIsRefused() {
    Edit other = new Edit(new Location(SourceText.of("b.md", "x"), Span.at(0)), "y");
    assertThrows(IllegalArgumentException.class, () -> Fixes.apply(TEXT, List.of(fix(other))));
  }

  @Test
  void aFileThatChangedMeanwhileIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "one two three");
    SourceText read = SourceText.of(Shown.path(file), "one two three");
    Files.writeString(file, "one two four");
    assertFalse(FixWriter.write(new Change(read, "one TWO three", 1)));
    assertEquals("one two four", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
