package dev.lockstep.cli;

import dev.lockstep.check.WholeFile;
import dev.lockstep.config.ChecklistSettings;
import dev.lockstep.finding.Problem;
import dev.lockstep.load.Shown;
import dev.lockstep.render.JsonSteps;
import dev.lockstep.render.TextFacts;
import dev.lockstep.render.TextSteps;
import dev.lockstep.steps.LockFile;
import dev.lockstep.steps.StepModel;
import dev.lockstep.steps.StepReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "  lockstep steps docs/fr/install.md --format json  the same document, for programs",
      "  lockstep steps docs/en/install.md --explain      what its words say about the work",
      "",
      "A "
          + ChecklistSettings.FILE
          + " beside the document or lockstep.yml corrects what --explain shows.",
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

  @Option(
      names = "--explain",
      description =
          "List what the words of the steps say about the work: values to note, cautions to"
              + " confirm, what is switched off and on, results to look at; each with its words.")
  private boolean explain;

  @Option(
      names = "--lock",
      paramLabel = "FILE",
      description =
          "Keep the ids of this file, usually "
              + LockFile.FILE
              + ", and write into it what is new. All documents share it, and it belongs in"
              + " version control.")
  private @Nullable Path lock;

  @Option(
      names = "--frozen-lock",
      description = "Write nothing, and end with 1 if the lock file would change.")
  private boolean frozen;

  @Override
  public Integer call() throws IOException {
    if (frozen && lock == null) {
      throw new IllegalArgumentException("--frozen-lock needs --lock FILE");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    WholeTopic.Named named = WholeTopic.named(document);
    WholeTopic topic = named.read(err);
    LockFile before = lock == null ? LockFile.EMPTY : LockFile.read(lock, Shown.path(lock));
    StepReader.Reading read;
    try (Histories histories = new Histories()) {
      read =
          StepReader.read(
              topic.source(),
              topic.targets(),
              topic.assets(),
              topic.known(before, histories.of(named)));
    }
    StepModel model = read.model();
    switch (format) {
      case TEXT -> text(model, topic, out);
      case JSON -> JsonSteps.write(model, out);
    }
    for (Problem problem : read.problems()) {
      err.println("lockstep: " + problem.at() + ": " + problem.message() + "; " + problem.help());
    }
    boolean kept = lock == null || keep(lock, read.lock().text(), err);
    return read.problems().isEmpty() && kept ? 0 : 1;
  }

  private void text(StepModel model, WholeTopic topic, PrintWriter out) throws IOException {
    if (explain) {
      TextFacts.write(model, topic.source().source(), Terminal.style(), out);
    } else {
      TextSteps.write(model, Terminal.style(), out);
    }
  }

  // A file that says what is known already is not touched.
  private boolean keep(Path file, String text, PrintWriter err) throws IOException {
    boolean there = Files.exists(file);
    if (there && Files.readString(file).equals(text)) {
      return true;
    }
    if (frozen) {
      err.println(
          "lockstep: "
              + Shown.path(file)
              + (there ? " is out of date" : " is not there")
              + "; run lockstep steps without --frozen-lock and commit it");
      return false;
    }
    WholeFile.write(file, text);
    return true;
  }
}
