package dev.lockstep.exchange;

import dev.lockstep.check.Report;
import dev.lockstep.exchange.WorkUnit.Previous;
import dev.lockstep.exchange.WorkUnit.State;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.render.Words;
import dev.lockstep.render.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Writes the units that need work as XLIFF 2.1, for translators' tools: a file for each document,
/// a group for each section, the findings as notes and as ITS quality issues, what was translated
/// as a match.
///
/// One language at a time: a file of XLIFF 2 has no more.
public final class Xliff {

  private final Reported reported;
  private final Words words;
  private final Xml xml;
  // The ids of quality issues are those of XML: one of a name in the whole file.
  private int issues;

  private Xliff(Reported reported, Words words, Xml xml) {
    this.reported = reported;
    this.words = words;
    this.xml = xml;
  }

  /// A unit with those of its findings that are in the report.
  private record Shown(WorkUnit unit, List<Finding> findings) {}

  /// @param locale the target language
  /// @param words of the notes
  public static void write(Work work, Report report, String locale, Words words, Appendable out)
      throws IOException {
    List<WorkFile> files =
        work.files().stream().filter(file -> file.locale().equals(locale)).toList();
    new Xliff(Reported.of(report), words, new Xml(out)).write(files, locale);
  }

  private void write(List<WorkFile> files, String locale) throws IOException {
    xml.start("xliff").attribute("version", "2.1");
    xml.attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0");
    xml.attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0");
    xml.attribute("xmlns:mtc", "urn:oasis:names:tc:xliff:matches:2.0");
    xml.attribute("xmlns:its", "http://www.w3.org/2005/11/its");
    xml.attribute("its:version", "2.0");
    xml.attribute("srcLang", files.isEmpty() ? "en" : files.getFirst().sourceLocale());
    xml.attribute("trgLang", locale);
    int number = 0;
    for (WorkFile file : files) {
      List<Shown> units = shown(file);
      if (!units.isEmpty()) {
        file(file, units, ++number);
      }
    }
    if (number == 0) {
      nothing();
    }
    xml.end();
  }

  // Damage that was accepted or silenced is no work.
  private List<Shown> shown(WorkFile file) {
    List<Shown> units = new ArrayList<>();
    for (WorkUnit unit : file.units()) {
      List<Finding> findings = reported.of(unit.damage());
      if (unit.state().isChange() || !findings.isEmpty()) {
        units.add(new Shown(unit, findings));
      }
    }
    return units;
  }

  // The schema wants a file, and a unit in it.
  private void nothing() throws IOException {
    xml.start("file").attribute("id", "f1").start("unit").attribute("id", "u1");
    xml.attribute("translate", "no").start("segment").startText("source").end().end().end().end();
  }

  private void file(WorkFile file, List<Shown> units, int number) throws IOException {
    xml.start("file").attribute("id", "f" + number).attribute("original", file.path());
    xml.start("mda:metadata").start("mda:metaGroup").attribute("category", "lockstep");
    meta("topic", file.topic());
    meta("source", file.sourcePath());
    meta("commit", file.commit());
    xml.end().end();
    List<Finding> elsewhere = reported.of(file.damage());
    if (!elsewhere.isEmpty()) {
      xml.start("notes");
      for (Finding finding : elsewhere) {
        note(finding, words.label("at_line", "l", Integer.toString(finding.at().line())));
      }
      xml.end();
    }
    String section = "";
    int groups = 0;
    int count = 0;
    for (Shown unit : units) {
      if (!unit.unit().section().equals(section)) {
        if (!section.isEmpty()) {
          xml.end();
        }
        section = unit.unit().section();
        if (!section.isEmpty()) {
          xml.start("group").attribute("id", "g" + ++groups).attribute("name", section);
        }
      }
      unit(file, unit, ++count);
    }
    if (!section.isEmpty()) {
      xml.end();
    }
    xml.end();
  }

  private void meta(String type, String value) throws IOException {
    if (!value.isEmpty()) {
      xml.startText("mda:meta").attribute("type", type).text(value).end();
    }
  }

  private void unit(WorkFile file, Shown shown, int number) throws IOException {
    WorkUnit unit = shown.unit();
    Codes codes = Codes.of(unit.source(), unit.target());
    xml.start("unit").attribute("id", "u" + number).attribute("name", name(file, unit));
    xml.optional("xml:space", unit.kind() == Unit.Kind.CODE ? "preserve" : "");
    if (unit.previous().isPresent()) {
      match(file, unit.previous().get());
    }
    xml.start("mda:metadata").start("mda:metaGroup").attribute("category", "lockstep");
    meta("state", unit.state().toString());
    meta("step", unit.step());
    meta("line", Integer.toString(unit.line()));
    xml.end().end();
    issues(shown.findings());
    notes(shown);
    XliffText.codes(xml, codes);
    xml.start("segment").attribute("id", "s1");
    boolean missing = unit.target().isEmpty();
    xml.attribute("state", missing ? "initial" : "translated");
    xml.attribute("subState", "lockstep:" + unit.state());
    boolean marked = !shown.findings().isEmpty();
    content("source", unit.source(), codes, marked && missing);
    if (!missing) {
      content("target", unit.target(), codes, marked);
    }
    xml.end().end();
  }

  // For people who look for it: the id must be a token of letters.
  private static String name(WorkFile file, WorkUnit unit) {
    return file.topic()
        + (unit.section().isEmpty() ? "" : "#" + unit.section())
        + (unit.step().isEmpty() ? "" : "/" + unit.step());
  }

  private void match(WorkFile file, Previous previous) throws IOException {
    Codes codes = Codes.of(previous.source(), previous.target());
    xml.start("mtc:matches").start("mtc:match").attribute("ref", "#s1").attribute("type", "tm");
    xml.attribute("origin", file.commit().isEmpty() ? file.path() : "commit " + file.commit());
    XliffText.codes(xml, codes);
    content("source", previous.source(), codes, false);
    content("target", previous.target(), codes, false);
    xml.end().end();
  }

  private void issues(List<Finding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    xml.start("its:locQualityIssues").attribute("xml:id", "lqi" + ++issues);
    for (Finding finding : findings) {
      xml.start("its:locQualityIssue");
      xml.attribute("locQualityIssueType", IssueType.of(finding.rule()));
      xml.attribute("locQualityIssueComment", finding.message());
      xml.attribute("locQualityIssueSeverity", severity(finding.severity()));
      xml.attribute("locQualityIssueProfileRef", "urn:lockstep:rule:" + finding.rule());
      xml.end();
    }
    xml.end();
  }

  private static long severity(Severity severity) {
    return switch (severity) {
      case ERROR -> 90;
      case WARNING -> 50;
      case INFO -> 10;
    };
  }

  private void notes(Shown shown) throws IOException {
    xml.start("notes");
    if (shown.unit().state().isChange()) {
      xml.startText("note").attribute("category", "translation-stale");
      xml.text(words.text(shown.unit().state() == State.NEW ? "unit_added" : "unit_changed"));
      xml.end();
    }
    for (Finding finding : shown.findings()) {
      note(finding, "");
    }
    xml.end();
  }

  private void note(Finding finding, String where) throws IOException {
    xml.startText("note").attribute("category", finding.rule());
    xml.attribute(
        "priority",
        switch (finding.severity()) {
          case ERROR -> 1;
          case WARNING -> 4;
          case INFO -> 8;
        });
    xml.text(
        where + words.message(finding) + (finding.help().isEmpty() ? "" : "; " + finding.help()));
    xml.end();
  }

  private void content(String element, Segment segment, Codes codes, boolean marked)
      throws IOException {
    xml.startText(element);
    if (marked) {
      xml.start("mrk").attribute("id", "q1").attribute("type", "its:any");
      xml.attribute("its:locQualityIssuesRef", "#its=lqi" + issues);
    }
    XliffText.pieces(xml, segment.pieces(), codes);
    if (marked) {
      xml.end();
    }
    xml.end();
  }
}
