package dev.lockstep.rule.words;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Label;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a control that is only bold in a step, while most documents mark it.
public final class LabelUnmarked implements Rule.OfCorpus {

  private static final int DOCUMENTS = 4;
  private static final int TIMES = 2;
  private static final int SHOWN = 4;

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    if (corpus.source().isPresent()) {
      return Stream.of();
    }
    Map<String, Long> marked = documents(corpus, true);
    Map<String, Long> bold = documents(corpus, false);
    return corpus.pages().stream()
        .flatMap(
            page -> {
              List<Label> unmarked =
                  page.labels().stream()
                      .filter(label -> !label.marked() && prevails(label.text(), marked, bold))
                      .toList();
              return unmarked.isEmpty()
                  ? Stream.of()
                  : Stream.of(finding(corpus, page, unmarked, marked));
            });
  }

  private static Map<String, Long> documents(Corpus corpus, boolean marked) {
    return corpus.pages().stream()
        .flatMap(
            page ->
                page.labels().stream()
                    .filter(label -> label.marked() == marked)
                    .map(Label::text)
                    .distinct())
        .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
  }

  private static boolean prevails(String text, Map<String, Long> marked, Map<String, Long> bold) {
    long documents = marked.getOrDefault(text, 0L);
    return documents >= DOCUMENTS && documents >= TIMES * bold.getOrDefault(text, 0L);
  }

  private Finding finding(
      Corpus corpus, Facts page, List<Label> unmarked, Map<String, Long> marked) {
    List<String> names = unmarked.stream().map(Label::text).distinct().toList();
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, page, unmarked.getFirst().span())
            .help("write **[!UICONTROL " + names.getFirst() + "]**")
            .identity(String.join(", ", names));
    for (Label label : unmarked) {
      // Both ends of bold are two characters.
      draft
          .fix(
              title(names),
              Fix.Safety.REVIEW,
              page,
              Span.at(label.span().start() + 2),
              "[!UICONTROL ")
          .fix(title(names), Fix.Safety.REVIEW, page, Span.at(label.span().end() - 2), "]");
    }
    unmarked.stream()
        .skip(1)
        .forEach(label -> draft.related("bold \"" + label.text() + "\"", page, label.span()));
    return draft.says(message(names, marked));
  }

  private static String title(List<String> names) {
    return names.size() == 1 ? "mark the label" : "mark the labels";
  }

  private static String message(List<String> names, Map<String, Long> marked) {
    if (names.size() == 1) {
      String name = names.getFirst();
      return "label \""
          + name
          + "\" is only bold here, [!UICONTROL …] in "
          + marked.get(name)
          + " documents";
    }
    String shown =
        names.stream()
            .limit(SHOWN)
            .map(name -> "\"" + name + "\" in " + marked.get(name))
            .collect(Collectors.joining(", "));
    int more = names.size() - SHOWN;
    return names.size()
        + " labels are only bold here, [!UICONTROL …] in most documents: "
        + shown
        + (more > 0 ? " and " + more + " more" : "");
  }
}
