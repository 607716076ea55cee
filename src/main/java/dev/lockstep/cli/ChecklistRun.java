package dev.lockstep.cli;

import dev.lockstep.check.Workers;
import dev.lockstep.checklist.ChecklistIndex;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.steps.LockFile;
import dev.lockstep.steps.StepReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private record Plan(
      WholeTopic.Named document, Optional<ChecklistPages.Planned> page, String said) {}

  List<Made> make(List<WholeTopic.Named> documents) throws IOException {
    ProgressBar bar = Terminal.isTerminal() ? new ProgressBar(System.err) : null;
    AtomicInteger done = new AtomicInteger();
    try (Histories histories = new Histories()) {
      // A page links to pages that are made after it. To keep what is read here until then would
      // need the memory for all documents at once; to read the source again is 1 part in 20.
      List<Plan> plans = Workers.map(documents, this::plan);
      ChecklistPages pages =
          ChecklistPages.of(
              plans.stream().flatMap(plan -> plan.page().stream()).toList(), files.split());
      return Workers.map(
          plans,
          plan -> {
            Made made = make(plan, pages, histories);
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

  private Plan plan(WholeTopic.Named document) {
    StringWriter said = new StringWriter();
    WholeTopic topic = document.read(new PrintWriter(said), _ -> false, _ -> false);
    Set<String> locales =
        document.topic().map(topics -> topics.targets().keySet()).orElseGet(Set::of);
    return new Plan(
        document,
        hasSteps(topic.source())
            ? Optional.of(files.planned(document.file(), topic.source(), locales))
            : Optional.empty(),
        said.toString());
  }

  private Made make(Plan plan, ChecklistPages pages, Histories histories) {
    if (plan.page().isEmpty()) {
      return new Made(Optional.empty(), plan.said());
    }
    StringWriter said = new StringWriter();
    PrintWriter err = new PrintWriter(said);
    try {
      WholeTopic topic = plan.document().read(err, files::wants, _ -> true);
      StepReader.Reading read =
          StepReader.read(
              topic.source(),
              topic.targets(),
              topic.assets(),
              topic.known(ids, histories.of(plan.document())));
      read.problems()
          .forEach(
              problem ->
                  err.println(
                      "lockstep: "
                          + problem.at()
                          + ": "
                          + problem.message()
                          + "; "
                          + problem.help()));
      return new Made(
          Optional.of(files.write(topic, read.model(), plan.page().get(), pages)), said.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasSteps(Document document) {
    return Block.all(document.blocks()).anyMatch(Block.Procedure.class::isInstance);
  }
}
