package dev.lockstep.cache;

import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.text.Lines;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads what a `FindingWriter` wrote, component by component in the order they were written.
public final class FindingReader {

  private static final Cause[] CAUSES = Cause.values();
  private static final Severity[] SEVERITIES = Severity.values();
  private static final Fix.Safety[] SAFETIES = Fix.Safety.values();
  private static final Problem.Kind[] KINDS = Problem.Kind.values();

  private final Decoder in;
  private final Function<String, String> files;
  private final List<SourceText> sources = new ArrayList<>();

  /// @param files reads what a file holds, by the name it has for people
  public FindingReader(Decoder in, Function<String, String> files) {
    this.in = in;
    this.files = files;
  }

  public Finding finding() {
    return new Finding(
        in.text(),
        in.choice(SEVERITIES),
        in.maybe(() -> in.choice(CAUSES)),
        in.text(),
        location(),
        about(),
        in.all(this::related),
        in.text(),
        in.maybe(this::fix),
        in.all(in::text),
        in.text(),
        in.text());
  }

  public Problem problem() {
    return new Problem(in.choice(KINDS), location(), in.text(), in.text());
  }

  public SourceText source() {
    int kind = in.small();
    if (kind >= 2) {
      return sources.get(kind - 2);
    }
    String path = in.text();
    SourceText source =
        kind == 1
            ? SourceText.later(path, lines(), () -> files.apply(path))
            : SourceText.of(path, in.text());
    sources.add(source);
    return source;
  }

  private Lines lines() {
    int length = in.small();
    boolean mark = in.flag();
    int[] starts = new int[in.small()];
    for (int line = 1; line < starts.length; line++) {
      starts[line] = starts[line - 1] + in.small();
    }
    return Lines.of(starts, length, mark);
  }

  private Location location() {
    return new Location(source(), in.span());
  }

  private About about() {
    return new About(in.text(), in.text(), in.text(), in.text());
  }

  private Related related() {
    return new Related(in.text(), location());
  }

  private Fix fix() {
    return new Fix(in.text(), in.choice(SAFETIES), in.all(this::edit));
  }

  private Edit edit() {
    return new Edit(location(), in.text());
  }
}
