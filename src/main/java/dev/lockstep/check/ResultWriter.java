package dev.lockstep.check;

import dev.lockstep.cache.Encoder;
import dev.lockstep.cache.FindingWriter;
import dev.lockstep.cache.StoredFactsWriter;
import dev.lockstep.check.Suppressions.Silence;
import dev.lockstep.facts.Facts;
import dev.lockstep.history.Base;
import dev.lockstep.text.SourceText;
import java.util.Optional;
import java.util.function.Predicate;

/// Writes what came of a document, of a topic or of a whole run; `ResultReader` reads it. Records
/// are taken apart by patterns: one component more does not compile before it is written too.
final class ResultWriter {

  private final Encoder out;
  private final FindingWriter findings;

  /// @param isFile whether a text is what its file holds, as the entry's key says
  ResultWriter(Encoder out, Predicate<SourceText> isFile) {
    this.out = out;
    this.findings = new FindingWriter(out, isFile);
  }

  void document(LintedDocument value) {
    switch (value) {
      case LintedDocument(var found, var facts, var comments, var external, var failures) -> {
        out.all(found, findings::finding);
        facts(facts);
        out.maybe(comments, this::comments);
        out.number(external);
        out.all(failures, out::text);
      }
    }
  }

  void facts(Optional<Facts> value) {
    out.maybe(value, new StoredFactsWriter(out)::facts);
  }

  void topic(TopicChecker.Result value) {
    switch (value) {
      case TopicChecker.Result(
              var found,
              var facts,
              var comments,
              var states,
              var unknown,
              var failures,
              var documents,
              var pairs) -> {
        out.all(found, findings::finding);
        facts(facts);
        out.maybe(comments, this::comments);
        out.all(states, this::state);
        out.all(unknown, this::unknown);
        out.all(failures, out::text);
        out.number(documents);
        out.number(pairs);
      }
    }
  }

  void report(Report value) {
    switch (value) {
      case Report(
              var kind,
              var found,
              var states,
              var documents,
              var pairs,
              var accepted,
              var notes,
              var failures) -> {
        out.choice(kind);
        out.all(found, findings::finding);
        out.all(states, this::state);
        out.number(documents);
        out.number(pairs);
        out.number(accepted);
        out.all(notes, out::text);
        out.all(failures, out::text);
      }
    }
  }

  private void comments(Suppressions value) {
    findings.source(value.text());
    out.text(value.topic());
    out.all(value.silences(), this::silence);
    out.all(value.problems(), findings::problem);
  }

  private void silence(Silence value) {
    out.text(value.rule);
    out.span(value.span);
    out.number(value.from);
    out.number(value.to);
    out.flag(value.open);
    out.flag(value.used);
  }

  private void state(TranslationState value) {
    switch (value) {
      case TranslationState(
              var topic,
              var path,
              var locale,
              var state,
              var changedUnits,
              var changedSteps,
              var commitsBehind,
              var since,
              var why) -> {
        out.text(topic);
        out.text(path);
        out.text(locale);
        out.choice(state);
        out.number(changedUnits);
        out.number(changedSteps);
        out.number(commitsBehind);
        out.maybe(since, out::time);
        out.text(why);
      }
    }
  }

  private void unknown(Notes.Unknown value) {
    switch (value) {
      case Notes.Unknown(var path, Base.None(var reason, var why)) -> {
        out.text(path);
        out.choice(reason);
        out.text(why);
      }
    }
  }
}
