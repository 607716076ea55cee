package dev.lockstep.check;

import dev.lockstep.align.Pair;
import dev.lockstep.blame.SourceChange;
import dev.lockstep.blame.Verdict;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.history.Base;
import dev.lockstep.history.Commit;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.FrontMatter;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rule.Presence;
import dev.lockstep.text.Counted;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells a stale translation in one finding: what changed in the source since, with the old and the
/// new line, and by which commits.
final class Staleness {

  // What a translator reads at once; the rest is counted.
  private static final int SHOWN = 5;
  private static final int COMMITS = 3;

  private final Document now;
  private final Document target;
  private final Verdict verdict;
  private final Base.Found base;

  Staleness(Document now, Document target, Verdict verdict, Base.Found base) {
    this.now = now;
    this.target = target;
    this.verdict = verdict;
    this.base = base;
  }

  Finding finding(String topic) {
    Rule rule = Problems.rule(Presence.STALE);
    List<SourceChange> changes = verdict.changes();
    List<Related> related = new ArrayList<>();
    SourceChange first = first();
    Span at = place(first);
    for (SourceChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      related(change, at, related);
    }
    return new Finding(
        rule.name(),
        rule.severity(),
        Optional.of(Cause.STALE),
        message(changes),
        target.at(at),
        new About(
            target.locale().toLanguageTag(), topic, section(first), first.unit().step().label()),
        List.copyOf(related),
        help(changes.size()),
        Optional.empty(),
        List.of(),
        "",
        edition());
  }

  // A person translates from top to bottom.
  private SourceChange first() {
    return verdict.changes().stream()
        .map(change -> Map.entry(change, place(change)))
        .min(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  /// The finding for a translation that has all changes already.
  Finding caughtUp(String topic) {
    Rule rule = Problems.rule(Presence.STALE);
    FrontMatter.Entry commit = target.frontMatter().entries().get("source-git-commit");
    return Finding.plain(
        rule.name(),
        Severity.INFO,
        "the source changed since the commit that this translation names, and it has the change"
            + " already",
        target.at(commit == null ? Span.at(0) : commit.valueSpan()),
        new About(target.locale().toLanguageTag(), topic, "", ""),
        "set source-git-commit to the commit that it answers"
            + (base.since().isEmpty() ? "" : ", such as " + base.since().getFirst().id()),
        edition());
  }

  // Accepted is what changed up to here: the next change in the source is new.
  private String edition() {
    return base.commit().id() + (base.since().isEmpty() ? "" : ".." + base.since().getFirst().id());
  }

  private String message(List<SourceChange> changes) {
    List<String> parts = new ArrayList<>();
    count(parts, changes, "section", unit -> unit.is(Kind.SECTION));
    count(parts, changes, "step", unit -> unit.step().isStep());
    String other = parts.isEmpty() ? "unit" : "other unit";
    count(parts, changes, other, unit -> !unit.is(Kind.SECTION) && !unit.step().isStep());
    return "the source changed in "
        + String.join(", ", parts)
        + " since this was translated"
        + behind();
  }

  private static void count(
      List<String> parts, List<SourceChange> changes, String thing, Predicate<Unit> which) {
    long count = changes.stream().map(SourceChange::unit).filter(which).count();
    if (count > 0) {
      parts.add(Counted.of(count, thing));
    }
  }

  private String behind() {
    List<Commit> since = base.since();
    if (since.isEmpty()) {
      return "";
    }
    long days = Duration.between(base.commit().time(), since.getFirst().time()).toDays();
    return ": "
        + Counted.of(since.size(), "commit")
        + (days > 0 ? ", " + Counted.of(days, "day") : "")
        + " behind";
  }

  private String help(int count) {
    String commits =
        base.since().stream()
            .limit(COMMITS)
            .map(c -> c.shortId() + " " + date(c) + " " + c.subject())
            .collect(Collectors.joining("; "));
    String more =
        base.since().size() > COMMITS ? "; and " + (base.since().size() - COMMITS) + " more" : "";
    String rest = count > SHOWN ? " (" + (count - SHOWN) + " more changes are not shown)" : "";
    return "translate what changed"
        + rest
        + (commits.isEmpty() ? "" : "; changed by " + commits + more);
  }

  private static LocalDate date(Commit commit) {
    return LocalDate.ofInstant(commit.time(), ZoneOffset.UTC);
  }

  private void related(SourceChange change, Span first, List<Related> into) {
    change
        .before()
        .ifPresent(
            unit ->
                into.add(
                    new Related(
                        (change.now().isPresent() ? "was, at " : "removed since ")
                            + base.commit().shortId(),
                        oldPlace(change, unit))));
    change
        .now()
        .ifPresent(
            unit ->
                into.add(
                    new Related(
                        switch (change.kind()) {
                          case ADDED -> "added in the source";
                          case MOVED -> "moved here in the source";
                          case CHANGED, REMOVED -> "is now";
                        },
                        newPlace(change, unit))));
    // The first place is where the finding stands.
    Span place = place(change);
    if (!place.equals(first)) {
      into.add(new Related("to translate", target.at(place)));
    }
  }

  // The old text under the name of the file it was: line numbers are those at the commit.
  private Location oldPlace(SourceChange change, Unit unit) {
    SourceText text = verdict.withBase().source().source();
    return new Location(text, difference(text, unit, now.source(), change.now().orElse(null)));
  }

  private Location newPlace(SourceChange change, Unit unit) {
    SourceText old = verdict.withBase().source().source();
    return new Location(
        now.source(), difference(now.source(), unit, old, change.before().orElse(null)));
  }

  // Where the first line of a unit begins to differ from its other edition.
  private static Span difference(
      SourceText text, Unit unit, SourceText otherText, @Nullable Unit other) {
    Span line = text.lineSpan(text.lineOf(unit.span().start()));
    if (other == null) {
      return new Span(
          Math.max(unit.span().start(), line.start()), Math.max(line.end(), unit.span().start()));
    }
    String mine = text.text();
    String theirs = otherText.text();
    int i = unit.span().start();
    int j = other.span().start();
    while (i < unit.span().end() && j < other.span().end() && mine.charAt(i) == theirs.charAt(j)) {
      i++;
      j++;
    }
    int end = text.lineSpan(text.lineOf(i)).end();
    return new Span(i, Math.max(i, Math.min(end, unit.span().end())));
  }

  /// Where in the target a change has to be translated.
  private Span place(SourceChange change) {
    Optional<Unit> answer =
        change
            .before()
            .flatMap(verdict.withBase()::targetOf)
            .or(() -> change.now().flatMap(verdict.withSource()::targetOf));
    if (answer.isPresent()) {
      Span span = answer.get().marker();
      SourceText text = target.source();
      int end = text.lineSpan(text.lineOf(span.start())).end();
      return new Span(span.start(), Math.max(span.start(), Math.min(span.end(), end)));
    }
    int offset =
        verdict.withSource().pairs().stream()
            .filter(Pair.Missing.class::isInstance)
            .map(Pair.Missing.class::cast)
            .filter(gone -> change.now().filter(gone.source()::equals).isPresent())
            .findFirst()
            .map(Pair.Missing::place)
            .orElse(target.frontMatter().span().end());
    return Span.at(offset);
  }

  private static String section(SourceChange change) {
    return change.unit().block() instanceof Block.Heading heading ? heading.id() : "";
  }
}
