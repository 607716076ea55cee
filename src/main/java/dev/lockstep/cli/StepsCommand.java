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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `lockstep steps`.
final class StepsCommand implements Callable<Integer> {

  private final Arguments line;
  private final Supplier<Path> document;
  private final Supplier<ReportOptions.Format> format;
  private final Supplier<Boolean> explain;
  private final Supplier<Optional<Path>> lockFile;
  private final Supplier<Boolean> frozen;

  StepsCommand(Arguments line) {
    this.line = line;
    line.about("Shows the steps of a document with ids that stay, in all its languages.")
        .footer(
            "Examples:",
            "  lockstep steps docs/en/install.md                an outline",
            "  lockstep steps docs/fr/install.md --format json  the same document, for programs",
            "  lockstep steps docs/en/install.md --explain      what its words say about the work",
            "",
            "A "
                + ChecklistSettings.FILE
                + " beside the document or lockstep.yml corrects what --explain shows.");
    document =
        line.parameter("DOC", "The document, in its source language or in any translation.")
            .path()
            .one();
    format = ReportOptions.format(line);
    explain =
        line.flag(
            "--explain",
            "List what the words of the steps say about the work: values to note, cautions to"
                + " confirm, what is switched off and on, results to look at; each with its"
                + " words.");
    lockFile =
        line.option(
                "--lock",
                "FILE",
                "Keep the ids of this file, usually "
                    + LockFile.FILE
                    + ", and write into it what is new. All documents share it, and it belongs in"
                    + " version control.")
            .path()
            .optional();
    frozen =
        line.flag("--frozen-lock", "Write nothing, and end with 1 if the lock file would change.");
  }

  @Override
  public Integer call() throws IOException {
    Path lock = lockFile.get().orElse(null);
    if (frozen.get() && lock == null) {
      throw new IllegalArgumentException("--frozen-lock needs --lock FILE");
    }
    PrintWriter out = line.out();
    PrintWriter err = line.err();
    WholeTopic.Named named = WholeTopic.named(document.get());
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
    switch (format.get()) {
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
    if (explain.get()) {
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
    if (frozen.get()) {
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
