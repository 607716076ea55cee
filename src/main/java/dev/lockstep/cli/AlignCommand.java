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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lockstep align`.
@Command(
    name = "align",
    description =
        "Shows which unit of a translation answers which unit of its source, side by side.",
    footerHeading = "%nExample:%n",
    footer = {
      "  lockstep align docs/en/install.md docs/fr/install.md",
      "",
      "=        the two answer each other",
      "missing  the source has it, the translation does not; extra: the other way round",
      "moved    answered in another place; split, merged: by several, or several by one",
      "The number says how far the next best pairing is: 100 %% is certain."
    })
final class AlignCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "The source document.")
  private Path source;

  @Parameters(index = "1", paramLabel = "TARGET", description = "Its translation.")
  private Path target;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people, json for programs. Default: text.")
  private ReportOptions.Format format;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Document from = SingleDocument.read(source);
    Document to = SingleDocument.read(target);
    // The two may stand anywhere: links are compared as if both had the source's place.
    Alignment alignment = Aligner.align(from, SingleDocument.at(to, from.path()));
    switch (format) {
      case TEXT -> TextAlignment.write(alignment, Terminal.style(), out);
      case JSON -> JsonAlignment.write(alignment, out);
    }
    return 0;
  }
}
