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
import java.util.function.Supplier;

/// `lockstep report`.
final class ReportCommand implements Callable<Integer> {

  private final Arguments line;
  private final RunOptions run;
  private final BaselineOption baseline;
  private final ReportLanguage language;
  private final Supplier<Path> out;
  private final Supplier<Boolean> single;
  private final Supplier<Boolean> all;

  ReportCommand(Arguments line) {
    this.line = line;
    line.about(
            "Writes what check finds as pages to read: all documents in all languages, and each"
                + " document with its translations side by side.",
            "They open from the disk and from any web server, and ask for nothing.")
        .footer(
            "Examples:",
            "  lockstep report docs                    report/index.html and a page for each"
                + " document",
            "  lockstep report docs --out site/state   into another folder",
            "  lockstep report docs --single           report/report.html, to be sent",
            "  lockstep report docs --locale fr        only French");
    run = new RunOptions(line);
    baseline = new BaselineOption(line);
    language = new ReportLanguage(line);
    out =
        line.option(
                "--out",
                "DIR",
                "The folder to write to; what an earlier report left there is replaced."
                    + " Default: report.")
            .path()
            .or("report");
    single = line.flag("--single", "Write all into one page.");
    all = line.flag("--all", "A page for documents without a finding, too.");
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = line.err();
    String tag = language.tag();
    Gathering gathering = new Gathering();
    Report report = baseline.accepted(run.report(gathering));
    Site.Written written =
        Site.write(
            report,
            gathering,
            new Site.Options(out.get(), single.get(), all.get(), Main.VERSION),
            Site.MESSAGES.in(tag));
    report.notes().forEach(note -> err.println("note: " + note));
    report.failures().forEach(failure -> err.println("lockstep: " + failure));
    line.out()
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
