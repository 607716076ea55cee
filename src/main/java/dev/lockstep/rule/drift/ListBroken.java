package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Explained.Neutralised;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Counted;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list entry of the source that is plain text in the target, or a list that is torn in two.
public final class ListBroken implements Rule.OfTranslation {

  // "2.Click", "-Click": no marker without a space after it. "2.4" is a number, "-1" too, "--" a
  // dash.
  private static final Pattern GLUED = Pattern.compile("(?:\\d{1,3}[.)]|[-*+])(?=[^\\s\\d.)*+-])");

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return Stream.of(
            hidden(comparison),
            Stream.of(Kind.STEP, Kind.ITEM)
                .flatMap(comparison::matched)
                .filter(pair -> isText(comparison, pair))
                .map(pair -> text(comparison, pair)),
            torn(comparison).stream())
        .flatMap(findings -> findings);
  }

  // One finding for a list, however many of its entries are hidden.
  private Stream<Finding> hidden(Comparison comparison) {
    Map<String, List<Neutralised>> lists = new LinkedHashMap<>();
    for (Neutralised line : comparison.explained().neutralised()) {
      String section =
          comparison.sectionOf(line.unit()).map(unit -> unit.span().toString()).orElse("");
      lists.computeIfAbsent(section, _ -> new ArrayList<>()).add(line);
    }
    return lists.values().stream().map(lines -> hidden(comparison, lines));
  }

  private Finding hidden(Comparison comparison, List<Neutralised> lines) {
    Neutralised first = lines.getFirst();
    String marker = comparison.target().source().slice(first.marker());
    String what =
        lines.size() == 1
            ? "this list entry plain text"
            : "this and " + Counted.of(lines.size() - 1, "more list line") + " plain text";
    return Draft.at(this, comparison, first.character())
        .inTarget(first.unit())
        .help("delete the zero-width character before " + marker)
        .fix(
            "delete the zero-width characters",
            Fix.Safety.SAFE,
            lines.stream()
                .map(line -> new Edit(comparison.target().at(line.character()), ""))
                .toArray(Edit[]::new))
        .identity(lineText(comparison, first))
        .says("a zero-width character before " + marker + " makes " + what);
  }

  private static String lineText(Comparison comparison, Neutralised line) {
    SourceText text = comparison.target().source();
    return text.lineAt(text.lineOf(line.marker().start())).strip();
  }

  // A hidden marker is told already. A bullet that is a paragraph on purpose reads as well.
  private static boolean isText(Comparison comparison, Pair.Matched pair) {
    return pair.target().is(Kind.PARAGRAPH)
        && !pair.target().content().isEmpty()
        && (pair.source().is(Kind.STEP) || glued(comparison, pair.target()).lookingAt())
        && comparison.explained().neutralised().stream()
            .noneMatch(line -> line.unit().equals(pair.target()));
  }

  private static Matcher glued(Comparison comparison, Unit paragraph) {
    return GLUED.matcher(comparison.target().source().slice(paragraph.span()));
  }

  private Finding text(Comparison comparison, Pair.Matched pair) {
    Unit entry = pair.source();
    int start = pair.target().span().start();
    Draft draft =
        Draft.at(this, comparison, Span.at(start))
            .in(entry)
            .source(entry.marker())
            .help("begin the line with a list marker and a space")
            .identity(Draft.quote(entry.content()));
    Matcher glued = glued(comparison, pair.target());
    if (glued.lookingAt()) {
      draft.fix(
          "write a space after " + glued.group(),
          Fix.Safety.SAFE,
          new Edit(comparison.target().at(Span.at(start + glued.end())), " "));
    }
    return draft.says(
        entry.is(Kind.STEP)
            ? "step " + entry.step() + " is plain text here, not a step"
            : "the list entry " + Draft.quote(entry.content()) + " is plain text here");
  }

  // Markdown counts anew in a new list: the reader sees 1, 2, 3, 1 where the source has 1, 2, 3, 4.
  private List<Finding> torn(Comparison comparison) {
    List<Finding> findings = new ArrayList<>();
    Pair.@Nullable Matched before = null;
    for (Pair.Matched pair : comparison.matched(Kind.STEP).toList()) {
      if (before != null
          && sameList(comparison, before.source(), pair.source())
          && pair.target().is(Kind.STEP)
          && before.target().is(Kind.STEP)
          && before.target().depth() == pair.target().depth()
          && !sameList(comparison, before.target(), pair.target())
          && restarts(comparison, pair.target())) {
        findings.add(
            Draft.at(this, comparison, pair.target().marker())
                .in(pair.source())
                .source(pair.source().marker())
                .help("indent what stands between the two steps, so that it belongs to the first")
                .identity(Draft.quote(pair.source().content()))
                .says(
                    "the list is torn before step "
                        + pair.source().step()
                        + ": its numbers start again at 1"));
      }
      before = pair;
    }
    return findings;
  }

  private static boolean sameList(Comparison comparison, Unit a, Unit b) {
    return comparison.listOf(a).isPresent() && comparison.listOf(a).equals(comparison.listOf(b));
  }

  private static boolean restarts(Comparison comparison, Unit step) {
    return comparison
        .listOf(step)
        .map(list -> list.steps().getFirst())
        .filter(first -> first.equals(step.block()) && first.number() == 1)
        .isPresent();
  }
}
