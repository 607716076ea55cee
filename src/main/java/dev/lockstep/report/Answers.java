package dev.lockstep.report;

import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.blame.SourceChange;
import dev.lockstep.check.Audience.Since;
import dev.lockstep.check.Audience.Translation;
import dev.lockstep.finding.Finding;
import dev.lockstep.model.Unit;
import dev.lockstep.report.Sheet.Cell;
import dev.lockstep.report.Sheet.Change;
import dev.lockstep.report.Sheet.Column;
import dev.lockstep.report.Sheet.Extra;
import dev.lockstep.report.Sheet.How;
import dev.lockstep.report.Sheet.Part;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one translation answers each row of its source with.
final class Answers {

  private final Translation translation;
  private final Alignment alignment;
  private final SourceText source;
  private final SourceText target;
  private final IdentityHashMap<Unit, Integer> rows = new IdentityHashMap<>();
  private final @Nullable Cell[] cells;
  private final List<Extra> extras = new ArrayList<>();
  private int steps;
  private int aligned;

  Answers(Translation translation) {
    this.translation = translation;
    this.alignment = translation.alignment();
    this.source = alignment.source().source();
    this.target = alignment.target().source();
    alignment.sourceUnits().stream()
        .flatMap(Unit::all)
        .forEach(unit -> rows.put(unit, rows.size()));
    this.cells = new Cell[rows.size()];
  }

  Column column() {
    int after = -1;
    for (Pair pair : alignment.pairs()) {
      after =
          switch (pair) {
            case Pair.Matched(Unit s, Unit t) -> put(s, How.MATCHED, List.of(t), "");
            case Pair.Moved(Unit s, Unit t) -> put(s, How.MOVED, List.of(t), t.step().label());
            case Pair.Split(Unit s, List<Unit> ts) -> put(s, How.SPLIT, ts, "");
            case Pair.Merged(List<Unit> ss, Unit t) -> merged(ss, t);
            case Pair.Missing(Unit s, _, int place) -> missing(s, place);
            case Pair.Extra(Unit t) -> {
              String step = t.is(Unit.Kind.STEP) ? t.step().label() : "";
              extras.add(new Extra(after, step, t.kind(), Gathering.part(t, target)));
              yield after;
            }
          };
    }
    return new Column(
        alignment.target().locale().toLanguageTag(),
        target.path(),
        translation.base().map(Since::commit).orElse(""),
        // A source unit is in exactly one pair.
        Arrays.stream(cells).map(c -> c == null ? gone(0) : c).toList(),
        List.copyOf(extras),
        translation.base().map(this::changes).orElse(List.of()),
        steps,
        aligned);
  }

  private int put(Unit s, How how, List<Unit> targets, String other) {
    List<Part> parts = targets.stream().map(t -> Gathering.part(t, target)).toList();
    count(s, how == How.MATCHED || how == How.MOVED);
    return put(s, new Cell(how, parts, other, 0));
  }

  private int put(Unit s, Cell cell) {
    int row = rows.getOrDefault(s, 0);
    cells[row] = cell;
    return row;
  }

  private int merged(List<Unit> ss, Unit t) {
    int row = put(ss.getFirst(), How.MERGED, List.of(t), "");
    for (Unit s : ss.subList(1, ss.size())) {
      count(s, false);
      String first = ss.getFirst().step().label();
      row = put(s, new Cell(How.MERGED, List.of(), first, 0));
    }
    return row;
  }

  private int missing(Unit s, int place) {
    count(s, false);
    return put(s, gone(target.lineOf(Math.min(place, target.length()))));
  }

  private static Cell gone(int line) {
    return new Cell(How.MISSING, List.of(), "", line);
  }

  private void count(Unit s, boolean answered) {
    if (s.is(Unit.Kind.STEP)) {
      steps++;
      aligned += answered ? 1 : 0;
    }
  }

  private List<Change> changes(Since since) {
    List<Change> changes = new ArrayList<>();
    for (SourceChange change : since.changes()) {
      changes.add(change(change, since));
    }
    return List.copyOf(changes);
  }

  private Change change(SourceChange change, Since since) {
    SourceText then = since.alignment().source().source();
    Optional<Span> old = change.before().map(unit -> own(unit, then));
    Optional<Span> now = change.now().map(unit -> own(unit, source));
    Optional<Unit> answer =
        change
            .before()
            .flatMap(since.alignment()::targetOf)
            .or(() -> change.now().flatMap(alignment::targetOf));
    List<Pasted> pasted =
        change.wording()
            ? List.of()
            : answer.map(unit -> pasted(own(unit, target), since.owed())).orElse(List.of());
    return new Change(
        change.kind().name().toLowerCase(Locale.ROOT),
        change.now().map(unit -> rows.getOrDefault(unit, -1)).orElse(-1),
        change.unit().step().label(),
        answer.map(Unit::span),
        Optional.of(
            WordDiff.of(old.map(then::slice).orElse(""), now.map(source::slice).orElse(""))),
        old.map(span -> then.lineOf(span.start())).orElse(0),
        now.map(span -> source.lineOf(span.start())).orElse(0),
        pasted);
  }

  // What the unit says itself: its children have changes of their own.
  private static Span own(Unit unit, SourceText text) {
    int start = Math.min(unit.marker().start(), unit.span().start());
    int end =
        unit.children().isEmpty() ? unit.span().end() : unit.children().getFirst().span().start();
    if (unit.is(Unit.Kind.SECTION)) {
      end = unit.marker().end();
    }
    while (end > start && Character.isWhitespace(text.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, Math.max(start, end));
  }

  private List<Pasted> pasted(Span unit, List<Finding> owed) {
    return owed.stream()
        .filter(f -> f.at().source().path().equals(target.path()))
        .filter(f -> f.at().span().start() >= unit.start() && f.at().span().end() <= unit.end())
        .flatMap(f -> f.fix().stream())
        .flatMap(fix -> Pasted.of(fix, target).stream())
        .distinct()
        .toList();
  }
}
