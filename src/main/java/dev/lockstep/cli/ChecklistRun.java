package dev.lockstep.cli;

import dev.lockstep.check.Workers;
import dev.lockstep.checklist.ChecklistIndex;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.steps.LockFile;
import dev.lockstep.steps.StepModel;
import dev.lockstep.steps.StepReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes the checklists of many documents, on all cores, and answers in their order.
///
/// @param ids those that the steps had
record ChecklistRun(ChecklistFiles files, LockFile ids) {

  /// What became of a document.
  ///
  /// @param page none if the document has no steps
  /// @param said what is wrong with it, in lines
  record Made(Optional<ChecklistIndex.Entry> page, String said) {}

  List<Made> make(List<WholeTopic.Named> documents) throws IOException {
    ProgressBar bar = Terminal.isTerminal() ? new ProgressBar(System.err) : null;
    AtomicInteger done = new AtomicInteger();
    try (Histories histories = new Histories()) {
      return Workers.map(
          documents,
          document -> {
            Made made = make(document, histories);
            int count = done.incrementAndGet();
            if (bar != null) {
              bar.topics(count, documents.size());
            }
            return made;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (bar != null) {
        bar.clear();
      }
    }
  }

  private Made make(WholeTopic.Named document, Histories histories) {
    StringWriter said = new StringWriter();
    PrintWriter err = new PrintWriter(said);
    try {
      // To parse and pair the translations is most of the work.
      WholeTopic topic = document.read(err, files::wants, ChecklistRun::hasSteps);
      if (!hasSteps(topic.source())) {
        return new Made(Optional.empty(), said.toString());
      }
      StepReader.Reading read =
          StepReader.read(
              topic.source(),
              topic.targets(),
              topic.assets(),
              topic.known(ids, histories.of(document)));
      read.problems()
          .forEach(problem -> err.println("lockstep: " + problem.at() + ": " + problem.message()));
      StepModel model = read.model();
      return new Made(
          model.steps().isEmpty() ? Optional.empty() : Optional.of(files.write(topic, model)),
          said.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasSteps(Document document) {
    return Block.all(document.blocks()).anyMatch(Block.Procedure.class::isInstance);
  }
}
