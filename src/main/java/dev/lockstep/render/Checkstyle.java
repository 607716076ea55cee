package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import java.io.IOException;

/// Writes a report as Checkstyle XML, which review bots and CI plug-ins of many years' standing
/// read.
public final class Checkstyle {

  private Checkstyle() {}

  public static void write(Report report, Appendable out) throws IOException {
    Xml xml = new Xml(out);
    // The version of the format that most writers name; readers look for nothing newer.
    xml.start("checkstyle").attribute("version", "4.3");
    String path = "";
    for (Finding finding : report.findings()) {
      if (!path.equals(finding.at().source().path())) {
        if (!path.isEmpty()) {
          xml.end();
        }
        path = finding.at().source().path();
        xml.start("file").attribute("name", path);
      }
      xml.start("error").attribute("line", finding.at().start().line());
      xml.attribute("column", finding.at().start().column());
      xml.attribute("severity", finding.severity().toString());
      xml.attribute("message", finding.message()).attribute("source", "lockstep." + finding.rule());
      xml.end();
    }
    if (!path.isEmpty()) {
      xml.end();
    }
    xml.end();
  }
}
