package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a report as JUnit XML, which every CI shows without a plug-in.
///
/// A suite is a document and a test case a finding: CI lists failed cases by name, shows one
/// failure of each, and tells a case that is new from one that failed before by its name. Errors
/// and warnings fail, infos are skipped: shown, but nothing anybody has to do.
public final class JUnit {

  private JUnit() {}

  public static void write(Report report, Appendable out) throws IOException {
    Map<String, List<Finding>> documents = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      documents.computeIfAbsent(finding.at().source().path(), _ -> new ArrayList<>()).add(finding);
    }
    Xml xml = new Xml(out);
    int findings = report.findings().size();
    long infos = report.count(Severity.INFO);
    xml.start("testsuites").attribute("name", "lockstep");
    xml.attribute("tests", findings + 1L).attribute("failures", findings - infos);
    xml.attribute("errors", report.failures().isEmpty() ? 0 : 1);
    run(report, xml);
    for (Map.Entry<String, List<Finding>> document : documents.entrySet()) {
      suite(document.getKey(), document.getValue(), xml);
    }
    xml.end();
  }

  // A file without any case is a failure to some: nothing seems to have run.
  private static void run(Report report, Xml xml) throws IOException {
    xml.start("testsuite").attribute("name", "lockstep").attribute("tests", 1);
    xml.attribute("failures", 0).attribute("errors", report.failures().isEmpty() ? 0 : 1);
    xml.attribute("skipped", 0).attribute("time", 0);
    xml.start("testcase").attribute("classname", "lockstep");
    xml.attribute("name", "every rule ran").attribute("time", 0);
    if (!report.failures().isEmpty()) {
      xml.startText("error").attribute("message", report.failures().getFirst());
      xml.text(String.join("\n", report.failures())).end();
    }
    xml.end();
    if (!report.notes().isEmpty()) {
      xml.element("system-out", String.join("\n", report.notes()));
    }
    xml.end();
  }

  private static void suite(String path, List<Finding> findings, Xml xml) throws IOException {
    long infos = findings.stream().filter(f -> f.severity() == Severity.INFO).count();
    xml.start("testsuite").attribute("name", path).attribute("tests", findings.size());
    xml.attribute("failures", findings.size() - infos).attribute("errors", 0);
    xml.attribute("skipped", infos).attribute("time", 0);
    for (Finding finding : findings) {
      testCase(path, finding, xml);
    }
    xml.end();
  }

  private static void testCase(String path, Finding finding, Xml xml) throws IOException {
    xml.start("testcase").attribute("classname", path);
    // No line: the name of a case is how CI knows it tomorrow.
    xml.attribute("name", finding.rule() + ": " + finding.message());
    xml.attribute("file", path).attribute("line", finding.at().line()).attribute("time", 0);
    if (finding.severity() == Severity.INFO) {
      xml.start("skipped").attribute("message", finding.message()).end();
    } else {
      xml.startText("failure").attribute("message", finding.message());
      xml.attribute("type", finding.severity().toString());
      xml.text(details(finding)).end();
    }
    xml.end();
  }

  private static String details(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(finding.at()).append(": ").append(finding.severity());
    text.append('[').append(finding.rule()).append("] ").append(finding.message());
    finding.cause().ifPresent(cause -> text.append("\ncause: ").append(cause));
    finding
        .related()
        .forEach(r -> text.append('\n').append(r.message()).append(": ").append(r.at()));
    if (!finding.help().isEmpty()) {
      text.append("\nhelp: ").append(finding.help());
    }
    return text.toString();
  }
}
