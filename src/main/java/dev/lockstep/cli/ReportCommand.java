package dev.lockstep.cli;

import dev.lockstep.check.Report;
import dev.lockstep.load.Shown;
import dev.lockstep.report.Gathering;
import dev.lockstep.report.Site;
import dev.lockstep.text.Counted;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lockstep report`.
@Command(
    name = "report",
    description = {
      "Writes what check finds as pages to read: all documents in all languages, and each document"
          + " with its translations side by side.",
      "They open from the disk and from any web server, and ask for nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep report docs                    report/index.html and a page for each document",
      "  lockstep report docs --out site/state   into another folder",
      "  lockstep report docs --single           report/report.html, to be sent",
      "  lockstep report docs --locale fr        only French"
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RunOptions run;

  @Mixin private BaselineOption baseline;

  @Mixin private ReportLanguage language;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "report",
      description =
          "The folder to write to; what an earlier report left there is replaced."
              + " Default: report.")
  private Path out;

  @Option(names = "--single", description = "Write all into one page.")
  private boolean single;

  @Option(names = "--all", description = "A page for documents without a finding, too.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    String tag = language.tag();
    Gathering gathering = new Gathering();
    Report report = baseline.accepted(run.report(gathering));
    Site.Written written =
        Site.write(
            report,
            gathering,
            new Site.Options(out, single, all, Main.VERSION),
            Site.MESSAGES.in(tag));
    report.notes().forEach(note -> err.println("note: " + note));
    report.failures().forEach(failure -> err.println("lockstep: " + failure));
    spec.commandLine()
        .getOut()
        .println(
            Shown.path(written.first())
                + ": "
                + Counted.of(report.findings().size(), "finding")
                + ", "
                + Counted.of(written.documents(), "document")
                + " shown");
    return report.failures().isEmpty() ? 0 : 2;
  }
}
