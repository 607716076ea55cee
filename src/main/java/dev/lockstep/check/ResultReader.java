package dev.lockstep.check;

import dev.lockstep.cache.Decoder;
import dev.lockstep.cache.FindingReader;
import dev.lockstep.cache.StoredFactsReader;
import dev.lockstep.check.Suppressions.Silence;
import dev.lockstep.check.TranslationState.State;
import dev.lockstep.facts.Facts;
import dev.lockstep.history.Base;
import dev.lockstep.rule.Rules;
import java.util.Optional;
import java.util.function.Function;

/// Reads what a `ResultWriter` wrote.
final class ResultReader {

  private static final State[] STATES = State.values();
  private static final Base.Reason[] REASONS = Base.Reason.values();
  private static final Report.Kind[] KINDS = Report.Kind.values();

  private final Decoder in;
  private final FindingReader findings;

  /// @param files reads what a file holds, by the name it has for people
  ResultReader(Decoder in, Function<String, String> files) {
    this.in = in;
    this.findings = new FindingReader(in, files);
  }

  LintedDocument document() {
    return new LintedDocument(
        in.all(findings::finding), facts(), in.maybe(this::comments), in.small(), in.all(in::text));
  }

  Optional<Facts> facts() {
    return in.maybe(new StoredFactsReader(in)::facts);
  }

  TopicChecker.Result topic() {
    return new TopicChecker.Result(
        in.all(findings::finding),
        facts(),
        in.maybe(this::comments),
        in.all(this::state),
        in.all(this::unknown),
        in.all(in::text),
        in.small(),
        in.small());
  }

  Report report() {
    return new Report(
        in.choice(KINDS),
        in.all(findings::finding),
        in.all(this::state),
        in.small(),
        in.small(),
        in.small(),
        in.all(in::text),
        in.all(in::text));
  }

  private Suppressions comments() {
    return new Suppressions(
        findings.source(),
        in.text(),
        Rules.names(),
        in.all(this::silence),
        in.all(findings::problem));
  }

  private Silence silence() {
    Silence silence = new Silence(in.text(), in.span(), in.small(), in.small(), in.flag());
    silence.used = in.flag();
    return silence;
  }

  private TranslationState state() {
    return new TranslationState(
        in.text(),
        in.text(),
        in.text(),
        in.choice(STATES),
        in.small(),
        in.small(),
        in.small(),
        in.maybe(in::time),
        in.text());
  }

  private Notes.Unknown unknown() {
    return new Notes.Unknown(in.text(), new Base.None(in.choice(REASONS), in.text()));
  }
}
