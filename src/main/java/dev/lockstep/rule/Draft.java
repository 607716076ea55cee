package dev.lockstep.rule;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.text.Location;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A finding in the making: a rule says what it knows, the rest is filled in from the comparison.
public final class Draft {

  private final Rule rule;
  private final Comparison comparison;
  private final Location at;
  private Severity severity;
  private Optional<Unit> sourceUnit = Optional.empty();
  private final List<Related> related = new ArrayList<>();
  private String help = "";
  private Optional<Fix> fix = Optional.empty();
  private String identity = "";
  private String group = "";

  private Draft(Rule rule, Comparison comparison, Location at) {
    this.rule = rule;
    this.comparison = comparison;
    this.at = at;
    this.severity = rule.severity();
  }

  /// A finding at a span of the target.
  public static Draft at(Rule rule, Comparison comparison, Span span) {
    return new Draft(rule, comparison, comparison.target().at(span));
  }

  /// The unit of the source that the finding is about: names section and step.
  public Draft in(Unit unit) {
    sourceUnit = Optional.of(unit);
    return this;
  }

  /// The unit of the target that the finding is about: names section and step through its source.
  public Draft inTarget(Unit unit) {
    Optional<Unit> here = Optional.of(unit);
    while (here.isPresent() && sourceUnit.isEmpty()) {
      sourceUnit = comparison.alignment().sourceOf(here.get());
      here = comparison.parentOf(here.get());
    }
    return this;
  }

  /// The place in the source to look at.
  public Draft source(Span span) {
    return related("source", comparison.source(), span);
  }

  public Draft related(String message, Document document, Span span) {
    related.add(new Related(message, document.at(span)));
    return this;
  }

  public Draft severity(Severity other) {
    severity = other;
    return this;
  }

  /// What to do, as an order.
  public Draft help(String order) {
    help = order;
    return this;
  }

  public Draft fix(Optional<Fix> mend) {
    fix = mend;
    return this;
  }

  public Draft fix(String title, Fix.Safety safety, Edit... edits) {
    fix = Optional.of(new Fix(title, safety, List.of(edits)));
    return this;
  }

  /// Names findings about equal sentences that are damaged equally: one bad entry of a translation
  /// memory.
  public Draft sentence(Unit source, Unit target) {
    String words =
        Inline.text(source.content()).strip() + "\n" + Inline.text(target.content()).strip();
    group = Finding.group(rule.name(), comparison.target().locale().toLanguageTag(), words);
    return this;
  }

  /// What makes this finding the same one tomorrow, in its section: words or addresses, never a
  /// number, because a step that is inserted gives all later steps another one.
  public Draft identity(String text) {
    identity = text;
    return this;
  }

  public Finding says(String message) {
    Optional<Unit> section = sourceUnit.flatMap(comparison::sectionOf);
    About about =
        new About(
            comparison.target().locale().toLanguageTag(),
            comparison.source().frontMatter().exlId().orElse(comparison.source().path()),
            section.map(Draft::id).orElse(""),
            sourceUnit.map(unit -> unit.step().label()).orElse(""));
    return new Finding(
        rule.name(),
        severity,
        Optional.empty(),
        message,
        at,
        about,
        List.copyOf(related),
        help,
        fix,
        List.of(),
        group,
        about.section() + "|" + identity);
  }

  private static String id(Unit section) {
    return section.block() instanceof Block.Heading heading ? heading.id() : "";
  }

  /// A few words of a unit, for a message: quoted, cut after some fifty characters.
  public static String quote(List<Inline> content) {
    return quote(Inline.text(content));
  }

  public static String quote(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= 60) {
      return "\"" + line + "\"";
    }
    int cut = line.offsetByCodePoints(0, 55);
    int blank = line.lastIndexOf(' ', cut);
    return "\"" + line.substring(0, blank > 30 ? blank : cut) + "…\"";
  }

  /// The section of a source unit, for a message: `in "Set up"`, or nothing before the first
  /// heading.
  public static String where(Comparison comparison, Unit unit) {
    return comparison
        .sectionOf(unit)
        .filter(section -> !section.equals(unit))
        .map(section -> " in " + quote(section.content()))
        .orElse("");
  }

  /// A source unit's place, for a message: `step 1.4`, else its section.
  public static String place(Comparison comparison, Unit unit) {
    return unit.step().isStep()
        ? "step " + unit.step()
        : "section" + where(comparison, unit).replaceFirst("^ in", "");
  }
}
