package dev.lockstep;

import dev.lockstep.check.Audience;
import dev.lockstep.check.Cache;
import dev.lockstep.check.Checker;
import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.history.History;
import dev.lockstep.load.Workspace;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reports for tests of what is written of them.
public final class Reports {

  private Reports() {}

  /// What the sample documentation gives: findings of every cause.
  public static Report ofContent(Audience audience) throws IOException {
    Workspace workspace = Lockstep.open(List.of(Path.of("content")));
    try (History history = Lockstep.history(workspace).orElseThrow()) {
      return Checker.run(
          workspace, Optional.of(history), _ -> true, Progress.NONE, audience, Cache.NONE);
    }
  }

  /// A report of nothing but these.
  public static Report of(Path empty, List<Finding> findings) throws IOException {
    Workspace workspace =
        new Folder(empty.resolve("docs"))
            .with("en/help/a.md", "# A\n")
            .with("fr/help/a.md", "# A\n")
            .open();
    return Lockstep.check(workspace, Optional.empty(), _ -> true, Progress.NONE).with(findings, 0);
  }

  /// A finding on the first word of a line that is all there is of a file.
  public static Finding finding(Severity severity, String path, String line, String message) {
    SourceText text = SourceText.of(path, line);
    int end = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
    Location at = new Location(text, new Span(0, end));
    return new Finding(
        "link-lost",
        severity,
        Optional.of(Cause.TRANSLATION),
        message,
        at,
        new About("fr", path, "set-up", "1.4"),
        List.of(new Related("source", new Location(SourceText.of("en/a.md", line), Span.at(0)))),
        "",
        Optional.of(new Fix("mend it", Fix.Safety.SAFE, List.of(new Edit(at, "mended")))),
        List.of(),
        "",
        message);
  }
}
