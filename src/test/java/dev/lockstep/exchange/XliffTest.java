package dev.lockstep.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Reports;
import dev.lockstep.check.Report;
import dev.lockstep.render.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// XLIFF is read by Okapi, with the schemas of the standard.
final class XliffTest {

  private static final List<String> LOCALES = List.of("sv", "fr", "zh-Hans", "ko");

  private static final Work WORK = new Work();
  private static Report report;

  @BeforeAll
  static void check() throws IOException {
    report = Reports.ofContent(WORK);
  }

  @Test
  void theWorkOfTheSampleContentIsValid() throws IOException {
    for (String locale : LOCALES) {
      assertFalse(units(written(report, locale)).isEmpty(), locale);
    }
  }

  @Test
  void everyStateOfWorkIsThere() throws IOException {
    Set<String> states = new TreeSet<>();
    boolean matched = false;
    for (String locale : LOCALES) {
      for (Unit unit : units(written(report, locale))) {
        Segment segment = unit.getSegment(0);
        states.add(segment.getSubState());
        boolean missing = segment.getTarget() == null;
        assertEquals(
            missing, List.of("lockstep:missing", "lockstep:new").contains(segment.getSubState()));
        assertTrue(unit.getNoteCount() > 0, unit.getName());
        if (unit.hasMatch()) {
          matched = true;
          assertEquals("lockstep:stale", segment.getSubState());
          assertFalse(unit.getMatches().get(0).getTarget().isEmpty(), unit.getName());
        }
      }
    }
    assertTrue(matched, "no unit has the source that was translated");
    assertTrue(
        states.containsAll(Set.of("lockstep:damaged", "lockstep:missing", "lockstep:stale")),
        states.toString());
  }

  @Test
  void anAddressIsACodeAndNoText() throws IOException {
    for (String locale : LOCALES) {
      for (Unit unit : units(written(report, locale))) {
        String text = unit.getSegment(0).getSource().getPlainText();
        assertFalse(text.contains("]("), text);
        assertFalse(text.contains("**"), text);
      }
    }
  }

  @Test
  void whatWasAcceptedIsNoWork() throws IOException {
    Report accepted = report.with(List.of(), report.findings().size());
    for (Unit unit : units(written(accepted, "sv"))) {
      assertTrue(
          Set.of("lockstep:stale", "lockstep:new").contains(unit.getSegment(0).getSubState()));
    }
  }

  @Test
  void aNoteSaysInTheReadersLanguageWhatIsWrong() throws IOException {
    String swedish = written(report, "sv", Words.in("sv"));
    assertFalse(units(swedish).isEmpty());
    assertTrue(
        swedish.contains(">Ett steg i källan som saknas i översättningen. step 2.4 has no"),
        swedish);
    assertTrue(swedish.contains(">ändrat i källan sedan detta översattes<"), swedish);
    // What tools read has the same words in every language.
    assertTrue(swedish.contains("locQualityIssueComment=\"step 2.4 has no"), swedish);
  }

  @Test
  void aLanguageWithoutWorkIsValidToo() throws IOException {
    assertEquals(1, units(written(report, "fi")).size());
  }

  private static String written(Report report, String locale) throws IOException {
    return written(report, locale, Words.english());
  }

  private static String written(Report report, String locale, Words words) throws IOException {
    StringBuilder out = new StringBuilder();
    Xliff.write(WORK, report, locale, words, out);
    return out.toString();
  }

  private static List<Unit> units(String xliff) {
    List<Unit> units = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(xliff);
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isUnit()) {
          units.add(event.getUnit());
        }
      }
    }
    return units;
  }
}
