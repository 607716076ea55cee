package dev.lockstep.cli;

import dev.lockstep.align.Aligner;
import dev.lockstep.align.Alignment;
import dev.lockstep.model.Document;
import dev.lockstep.render.JsonAlignment;
import dev.lockstep.render.TextAlignment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `lockstep align`.
final class AlignCommand implements Callable<Integer> {

  private final Arguments line;
  private final Supplier<Path> source;
  private final Supplier<Path> target;
  private final Supplier<ReportOptions.Format> format;

  AlignCommand(Arguments line) {
    this.line = line;
    line.about("Shows which unit of a translation answers which unit of its source, side by side.")
        .footer(
            "Example:",
            "  lockstep align docs/en/install.md docs/fr/install.md",
            "",
            "=        the two answer each other",
            "missing  the source has it, the translation does not; extra: the other way round",
            "moved    answered in another place; split, merged: by several, or several by one",
            "The number says how far the next best pairing is: 100 %% is certain.");
    source = line.parameter("SOURCE", "The source document.").path().one();
    target = line.parameter("TARGET", "Its translation.").path().one();
    format = ReportOptions.format(line);
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = line.out();
    Document from = SingleDocument.read(source.get());
    Document to = SingleDocument.read(target.get());
    // The two may stand anywhere: links are compared as if both had the source's place.
    Alignment alignment = Aligner.align(from, SingleDocument.at(to, from.path()));
    switch (format.get()) {
      case TEXT -> TextAlignment.write(alignment, Terminal.style(), out);
      case JSON -> JsonAlignment.write(alignment, out);
    }
    return 0;
  }
}
