package dev.lockstep.check;

import dev.lockstep.align.Outlined;
import dev.lockstep.blame.SourceChange;
import dev.lockstep.blame.SourceChanges;
import dev.lockstep.blame.Verdict;
import dev.lockstep.history.Base;
import dev.lockstep.history.History;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The steps of a source that say something else than when its translations were made.
public final class StaleSteps {

  private final Document source;
  private final Outlined now;
  private final History history;
  private final String written;
  private final UnaryOperator<Document> whole;
  // Most translations of a document are made from the same text.
  private final Map<String, Then> bases = new HashMap<>();

  private StaleSteps(
      Document source, History history, String written, UnaryOperator<Document> whole) {
    this.source = source;
    this.now = Outlined.ofSource(source);
    this.history = history;
    this.written = written;
    this.whole = whole;
  }

  /// The source as it was, and whether a step of it became another one.
  private record Then(Outlined outlined, boolean concernsSteps) {}

  /// By the tag of a translation; none, too, where the history does not know what the source was.
  ///
  /// @param written the text of the source as it stands in its file, to compare with the history
  /// @param whole puts into an older text of the source what it includes: today's, because the
  ///   history of an include is not that of the document
  public static Map<String, Set<Block.Item>> of(
      Document source,
      List<Document> targets,
      History history,
      String written,
      UnaryOperator<Document> whole) {
    StaleSteps steps = new StaleSteps(source, history, written, whole);
    Map<String, Set<Block.Item>> stale = new HashMap<>();
    for (Document target : targets) {
      stale.put(target.locale().toLanguageTag(), steps.in(target));
    }
    return stale;
  }

  private Set<Block.Item> in(Document target) {
    Base base =
        history.base(
            target.frontMatter().sourceCommit(),
            source.path(),
            source.frontMatter().exlId().orElse(""),
            written);
    if (!(base instanceof Base.Found found) || found.same()) {
      return Set.of();
    }
    Then then = bases.computeIfAbsent(found.text(), _ -> then(found));
    if (!then.concernsSteps()) {
      return Set.of();
    }
    // The rules tell what of it somebody mended in the translation by hand.
    RuleRun rules = new RuleRun(_ -> true);
    Verdict verdict = Verdict.of(now, then.outlined(), Outlined.of(target), rules::compared);
    IdentityHashMap<Unit, Unit> parents = parents(then.outlined());
    // By identity: two steps that say the same are two.
    Set<Block.Item> stale = Collections.newSetFromMap(new IdentityHashMap<>());
    verdict.changes().stream()
        .filter(SourceChange::isReadDifferently)
        .flatMap(change -> today(change, verdict, parents).stream())
        .flatMap(unit -> step(unit, parents).stream())
        .forEach(stale::add);
    return stale;
  }

  private Then then(Base.Found found) {
    SourceText text = SourceText.of(source.source().path(), found.text());
    Outlined then =
        now.older(whole.apply(DocumentParser.parse(text, source.locale(), found.path())));
    IdentityHashMap<Unit, Unit> parents = parents(then);
    boolean steps =
        SourceChanges.between(then, now).stream()
            .filter(SourceChange::isReadDifferently)
            .anyMatch(change -> step(change.unit(), parents).isPresent());
    return new Then(then, steps);
  }

  private IdentityHashMap<Unit, Unit> parents(Outlined then) {
    IdentityHashMap<Unit, Unit> parents = new IdentityHashMap<>();
    for (Outlined document : List.of(now, then)) {
      document.all().forEach(unit -> unit.children().forEach(c -> parents.put(c, unit)));
    }
    return parents;
  }

  // What a step lost is a change of the step; a step that is gone is none.
  private static Optional<Unit> today(
      SourceChange change, Verdict verdict, IdentityHashMap<Unit, Unit> parents) {
    return change
        .now()
        .or(
            () ->
                change
                    .before()
                    .filter(unit -> !unit.is(Unit.Kind.STEP))
                    .map(parents::get)
                    .flatMap(verdict.withBase()::targetOf)
                    .flatMap(verdict.withSource()::sourceOf));
  }

  private static Optional<Block.Item> step(Unit unit, IdentityHashMap<Unit, Unit> parents) {
    Optional<Unit> at = Optional.of(unit);
    while (at.isPresent() && !at.get().is(Unit.Kind.STEP)) {
      at = at.map(parents::get);
    }
    return at.map(Unit::block).filter(Block.Item.class::isInstance).map(Block.Item.class::cast);
  }
}
