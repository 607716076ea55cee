package dev.lockstep.check;

import dev.lockstep.align.Outlined;
import dev.lockstep.blame.SourceChange;
import dev.lockstep.blame.Verdict;
import dev.lockstep.history.Base;
import dev.lockstep.history.History;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The steps of a source that say something else than when a translation was made of them.
public final class StaleSteps {

  private final Verdict verdict;
  // By identity: two steps that say the same are two.
  private final Set<Block.Item> steps = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Unit, Unit> parents = new IdentityHashMap<>();

  private StaleSteps(Verdict verdict, Outlined now, Outlined base) {
    this.verdict = verdict;
    List.of(now, base)
        .forEach(o -> o.all().forEach(unit -> unit.children().forEach(c -> parents.put(c, unit))));
  }

  /// None, too, where the history does not know what the source was.
  public static Set<Block.Item> of(Document source, Document target, History history) {
    Base base =
        history.base(
            target.frontMatter().sourceCommit(),
            source.path(),
            source.frontMatter().exlId().orElse(""),
            source.source().text());
    if (!(base instanceof Base.Found found) || found.same()) {
      return Set.of();
    }
    Outlined now = Outlined.of(source);
    SourceText text = SourceText.of(source.source().path(), found.text());
    Outlined then = Outlined.of(DocumentParser.parse(text, source.locale(), found.path()));
    RuleRun rules = new RuleRun(_ -> true);
    Verdict verdict = Verdict.of(now, then, Outlined.of(target), rules::compared);
    StaleSteps stale = new StaleSteps(verdict, now, then);
    verdict.changes().stream().filter(SourceChange::isReadDifferently).forEach(stale::add);
    return stale.steps;
  }

  private void add(SourceChange change) {
    Optional<Unit> here =
        change
            .now()
            .or(
                () ->
                    // What a step lost is a change of the step; a step that is gone is none.
                    change
                        .before()
                        .filter(unit -> !unit.is(Unit.Kind.STEP))
                        .map(parents::get)
                        .flatMap(verdict.withBase()::targetOf)
                        .flatMap(verdict.withSource()::sourceOf));
    for (Unit unit = here.orElse(null); unit != null; unit = parents.get(unit)) {
      if (unit.is(Unit.Kind.STEP) && unit.block() instanceof Block.Item item) {
        steps.add(item);
        return;
      }
    }
  }
}
