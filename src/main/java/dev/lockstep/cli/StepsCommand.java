package dev.lockstep.cli;

import dev.lockstep.render.JsonSteps;
import dev.lockstep.render.TextSteps;
import dev.lockstep.steps.StepModel;
import dev.lockstep.steps.StepReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lockstep steps`.
@Command(
    name = "steps",
    description = "Shows the steps of a document with ids that stay, in all its languages.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep steps docs/en/install.md                an outline",
      "  lockstep steps docs/fr/install.md --format json  the same document, for programs"
    })
final class StepsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DOC",
      description = "The document, in its source language or in any translation.")
  private Path document;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people, json for programs. Default: text.")
  private ReportOptions.Format format;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    WholeTopic topic = WholeTopic.of(document, spec.commandLine().getErr());
    StepModel model = StepReader.read(topic.source(), topic.targets(), topic.assets());
    switch (format) {
      case TEXT -> TextSteps.write(model, Terminal.style(), out);
      case JSON -> JsonSteps.write(model, out);
    }
    return 0;
  }
}
