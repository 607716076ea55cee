package dev.lockstep.exchange;

import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.check.Audience;
import dev.lockstep.finding.Finding;
import dev.lockstep.model.Unit;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/// Gathers the units whose translation is right and current: what the source has not changed since,
/// and in which no rule found damage.
///
/// Nothing of a translation whose commit nobody knows: its words may answer an older source.
public final class Memory implements Audience {

  // Below this another unit may be the one that answers.
  private static final double SURE = 0.5;

  private final Map<String, Remembered> documents = new ConcurrentSkipListMap<>();

  /// What is right of one translation.
  record Remembered(
      String topic,
      String path,
      String sourceLocale,
      String locale,
      String commit,
      List<Entry> entries) {}

  /// A segment and its translation.
  record Entry(String section, String step, Segment source, Segment target) {}

  /// In the order of their paths.
  List<Remembered> documents() {
    return List.copyOf(documents.values());
  }

  @Override
  public void compared(Translation translation) {
    Optional<Since> base = translation.base();
    if (base.isEmpty()) {
      return;
    }
    Alignment alignment = translation.alignment();
    Set<Unit> doubtful = doubtful(translation, base.get());
    Sections sections = Sections.of(alignment.sourceUnits());
    SourceText source = alignment.source().source();
    SourceText target = alignment.target().source();
    List<Entry> entries = new ArrayList<>();
    Iterator<Double> confidences = alignment.confidences().iterator();
    for (Pair pair : alignment.pairs()) {
      double confidence = confidences.next();
      if (pair instanceof Pair.Matched(Unit s, Unit t)
          && confidence >= SURE
          && isText(s)
          && !doubtful.contains(s)
          && !doubtful.contains(t)) {
        Segment from = Segment.of(List.of(s), source);
        Segment to = Segment.of(List.of(t), target);
        if (!from.words().isEmpty() && !to.words().isEmpty()) {
          entries.add(new Entry(sections.idOf(s), s.step().label(), from, to));
        }
      }
    }
    if (!entries.isEmpty()) {
      documents.put(
          target.path(),
          new Remembered(
              translation.topic(),
              target.path(),
              alignment.source().locale().toLanguageTag(),
              alignment.target().locale().toLanguageTag(),
              base.get().commit(),
              List.copyOf(entries)));
    }
  }

  private static Set<Unit> doubtful(Translation translation, Since since) {
    Set<Unit> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    since.changes().forEach(change -> change.now().ifPresent(doubtful::add));
    Alignment alignment = translation.alignment();
    for (Finding finding : translation.damage()) {
      Sections.innermost(alignment.targetUnits(), finding.at().span()).ifPresent(doubtful::add);
    }
    return doubtful;
  }

  private static boolean isText(Unit unit) {
    return switch (unit.kind()) {
      case SECTION, STEP, ITEM, PARAGRAPH, ROW, TAB, SHADEBOX, COLLAPSIBLE -> true;
      case NOTE, IMAGE, TABS, CODE, TABLE, INCLUDE, VIDEO, HTML -> false;
    };
  }
}
