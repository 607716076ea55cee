package dev.lockstep.load;

import dev.lockstep.finding.Problem;
import dev.lockstep.model.FrontMatter;
import dev.lockstep.parse.FrontMatterReader;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Pairs targets with sources: by exl-id, else by path; on one exl-id for several sources the equal
/// path decides.
final class Pairing {

  private final List<DocumentFile> sources;
  private final Map<String, DocumentFile> byPath = new HashMap<>();
  private final Map<String, List<DocumentFile>> byId = new HashMap<>();
  private final Map<String, SortedMap<String, DocumentFile>> targets = new HashMap<>();

  Pairing(List<DocumentFile> sources, Consumer<Problem> problems) {
    this.sources = sources;
    for (DocumentFile source : sources) {
      byPath.put(source.path(), source);
      if (!source.exlId().isEmpty()) {
        byId.computeIfAbsent(source.exlId(), _ -> new ArrayList<>()).add(source);
      }
      targets.put(source.path(), new TreeMap<>());
    }
    byId.values().forEach(same -> duplicates(same, problems));
  }

  /// Adds the documents of a locale; returns those that have no source.
  List<DocumentFile> add(String tag, List<DocumentFile> documents) {
    Set<String> taken = new HashSet<>();
    List<DocumentFile> rest = new ArrayList<>();
    // Exact pairs first, so that a twin with the same exl-id does not take another's place.
    for (DocumentFile document : documents) {
      DocumentFile source = byPath.get(document.path());
      if (source != null && source.exlId().equals(document.exlId())) {
        pair(tag, source, document, taken);
      } else {
        rest.add(document);
      }
    }
    List<DocumentFile> orphans = new ArrayList<>();
    for (DocumentFile document : rest) {
      Optional<DocumentFile> source =
          document.exlId().isEmpty()
              ? Optional.empty()
              : byId.getOrDefault(document.exlId(), List.of()).stream()
                  .filter(s -> !taken.contains(s.path()))
                  .findFirst();
      DocumentFile same = byPath.get(document.path());
      // An exl-id that the source does not know at all was lost or mistyped: the path still says
      // it.
      if (source.isPresent()) {
        pair(tag, source.get(), document, taken);
      } else if (same != null
          && !taken.contains(same.path())
          && !byId.containsKey(document.exlId())) {
        pair(tag, same, document, taken);
      } else {
        orphans.add(document);
      }
    }
    return orphans;
  }

  private void pair(String tag, DocumentFile source, DocumentFile target, Set<String> taken) {
    taken.add(source.path());
    targets.computeIfAbsent(source.path(), _ -> new TreeMap<>()).put(tag, target);
  }

  List<TopicFiles> topics() {
    return sources.stream()
        .map(
            source ->
                new TopicFiles(
                    source.exlId().isEmpty() ? source.path() : source.exlId(),
                    source,
                    targets.getOrDefault(source.path(), new TreeMap<>())))
        .toList();
  }

  private static void duplicates(List<DocumentFile> same, Consumer<Problem> problems) {
    for (DocumentFile twin : same.subList(1, same.size())) {
      FileReader.read(twin.file(), twin.shown(), _ -> {})
          .ifPresent(text -> problems.accept(duplicate(text, twin, same.getFirst())));
    }
  }

  private static Problem duplicate(SourceText text, DocumentFile twin, DocumentFile first) {
    FrontMatter.Entry entry = FrontMatterReader.read(text.text()).entries().get("exl-id");
    Span span = entry == null ? Span.at(0) : entry.valueSpan();
    return new Problem(
        Problem.Kind.DUPLICATE_ID,
        new Location(text, span),
        "exl-id " + twin.exlId() + " is that of " + first.shown() + " already",
        "give one of the two documents an exl-id of its own; until then they are paired by path");
  }
}
