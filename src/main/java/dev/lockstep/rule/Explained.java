package dev.lockstep.rule;

import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The defects of a target that explain others: a block that swallows what follows, list markers
/// that are none any more.
///
/// Measured: one unclosed fence in one document made 33 code, 26 link and 24 heading differences. A
/// reader of the report wants to see it once.
///
/// @param loss what swallows the rest of its section or document
/// @param neutralised list markers behind a zero-width character, with the list entries they cost
/// @param phantoms target units that are lists only by accident: "- 13. August"
/// @param swallowed target collapsibles whose title holds their text
/// @param units missing and extra units that need no finding of their own
public record Explained(
    Optional<Loss> loss,
    List<Neutralised> neutralised,
    List<Unit> phantoms,
    List<Unit> swallowed,
    Set<Unit> units) {

  /// A block of the target in which headings or steps of the source disappear.
  ///
  /// @param what the block in a reader's words
  /// @param at its first line
  public record Loss(String what, Span at, int sections, int steps) {}

  /// A line that looks like a list entry and is none.
  ///
  /// @param unit the target unit that holds the line
  /// @param character the zero-width characters before the marker
  /// @param marker the marker itself
  public record Neutralised(Unit unit, Span character, Span marker) {}

  private static final Pattern MARKER_LINE =
      Pattern.compile(
          "(?m)^(?:[ \\t>]*(?:(?:\\d{1,3}[.)]|[-*+])[ \\t]+)?)"
              + "((?:&#x200[Bb];|&ZeroWidthSpace;|[\\x{200B}\\x{2060}\\x{FEFF}]){1,20}+)"
              + "[ \\t]*(\\d{1,3}[.)]|[-*+])(?=[ \\t]+\\S)");

  private static final Pattern ORDINAL = Pattern.compile("\\s*\\d{1,9}[.)]");

  private static final List<String> ENTITIES = List.of("&#x200B;", "&#x200b;", "&ZeroWidthSpace;");

  private static final Pattern STRUCTURE_LINE =
      Pattern.compile(
          "(?m)^[ \\t>]{0,9}(?:#{1,6}[ \\t]+\\S.*|\\d{1,2}\\.[ \\t]+\\S.*"
              + "|>\\[!\\w+\\].*|!\\[.*\\]\\(.*\\).*)$");

  static Explained of(Alignment alignment, Comparison comparison) {
    Set<Unit> units = Items.noUnits();
    Optional<Loss> loss = loss(alignment, units);
    List<Neutralised> neutralised = neutralised(alignment, comparison, units);
    List<Unit> phantoms = phantoms(alignment, comparison, units);
    // What stands inside a unit that is missing or extra is spoken for by that unit.
    for (Pair pair : alignment.pairs()) {
      switch (pair) {
        case Pair.Missing(Unit s, _, _) ->
            s.children().stream().flatMap(Unit::all).forEach(units::add);
        case Pair.Extra(Unit t) -> t.children().stream().flatMap(Unit::all).forEach(units::add);
        case Pair.Matched _, Pair.Moved _, Pair.Split _, Pair.Merged _ -> {}
      }
    }
    return new Explained(loss, neutralised, phantoms, swallowed(alignment, units), units);
  }

  private static Optional<Loss> loss(Alignment alignment, Set<Unit> units) {
    List<Pair.Missing> missing =
        alignment.pairs().stream()
            .filter(Pair.Missing.class::isInstance)
            .map(Pair.Missing.class::cast)
            .toList();
    if (missing.size() < 3) {
      return Optional.empty();
    }
    for (Unit unit : alignment.targetUnits().stream().flatMap(Unit::all).toList()) {
      String what = swallows(alignment, unit);
      if (what.isEmpty()) {
        continue;
      }
      List<Pair.Missing> after =
          missing.stream().filter(gone -> gone.place() >= unit.span().start()).toList();
      int sections = count(after, Kind.SECTION);
      int steps = count(after, Kind.STEP);
      if (sections + steps >= 2) {
        after.forEach(gone -> units.add(gone.source()));
        for (Pair pair : alignment.pairs()) {
          if (pair instanceof Pair.Extra(Unit t) && t.span().start() >= unit.span().start()) {
            units.add(t);
          }
        }
        int line = alignment.target().source().lineOf(unit.span().start());
        Span first = alignment.target().source().lineSpan(line);
        return Optional.of(
            new Loss(
                what,
                new Span(unit.span().start(), Math.max(first.end(), unit.span().start())),
                sections,
                steps));
      }
    }
    return Optional.empty();
  }

  private static int count(List<Pair.Missing> missing, Kind kind) {
    return (int) missing.stream().filter(gone -> gone.source().is(kind)).count();
  }

  // A block that holds lines which would be headings or steps outside of it, and whose source does
  // not.
  private static String swallows(Alignment alignment, Unit unit) {
    String what =
        switch (unit.block()) {
          case Block.CodeBlock code when code.fenced() ->
              code.closed() ? "this code block" : "this code fence is never closed and";
          case Block.Html _ -> "this HTML block";
          default -> "";
        };
    if (what.isEmpty()) {
      return "";
    }
    int own = structures(alignment.target().source().slice(unit.span()));
    int source =
        alignment
            .sourceOf(unit)
            .map(s -> structures(alignment.source().source().slice(s.span())))
            .orElse(0);
    return own - source >= 2 ? what : "";
  }

  private static int structures(String text) {
    return (int) STRUCTURE_LINE.matcher(text).results().count();
  }

  private static List<Neutralised> neutralised(
      Alignment alignment, Comparison comparison, Set<Unit> units) {
    List<Neutralised> found = new ArrayList<>();
    String text = alignment.target().source().text();
    // Chinese and Korean documents are full of zero-width characters, hardly ever before a marker.
    if (!mayHaveMarker(text) || !MARKER_LINE.matcher(text).find()) {
      return found;
    }
    for (Unit unit : alignment.targetUnits().stream().flatMap(Unit::all).toList()) {
      Span own = ownSpan(unit);
      if (own.isEmpty() || !(unit.is(Kind.PARAGRAPH) || unit.is(Kind.ITEM) || unit.is(Kind.STEP))) {
        continue;
      }
      int lineStart = text.lastIndexOf('\n', own.start() - 1) + 1;
      Matcher matcher = MARKER_LINE.matcher(text).region(lineStart, own.end());
      List<Neutralised> here = new ArrayList<>();
      while (matcher.find()) {
        here.add(
            new Neutralised(
                unit,
                new Span(matcher.start(1), matcher.end(1)),
                new Span(matcher.start(2), matcher.end(2))));
      }
      if (!here.isEmpty() && isListInSource(alignment, comparison, unit, units)) {
        found.addAll(here);
      }
    }
    return found;
  }

  // Whether a list marker follows some zero-width character: trying the pattern at every line of
  // every target took 4 % of the time of a check.
  private static boolean mayHaveMarker(String text) {
    int at = 0;
    while (at < text.length()) {
      int length = zeroWidth(text, at);
      at += Math.max(length, 1);
      if (length > 0) {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
          at++;
        }
        if (at < text.length() && "0123456789-*+".indexOf(text.charAt(at)) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int zeroWidth(String text, int at) {
    return switch (text.charAt(at)) {
      case '\u200B', '\u2060', '\uFEFF' -> 1;
      case '&' ->
          ENTITIES.stream()
              .filter(entity -> text.startsWith(entity, at))
              .mapToInt(String::length)
              .findFirst()
              .orElse(0);
      default -> 0;
    };
  }

  // A zero-width character before "18." is right where the source has no list: it keeps a date from
  // becoming one.
  private static boolean isListInSource(
      Alignment alignment, Comparison comparison, Unit unit, Set<Unit> units) {
    Predicate<Unit> entry = u -> u.is(Kind.STEP) || u.is(Kind.ITEM);
    Optional<Unit> source = alignment.sourceOf(unit);
    boolean list = source.filter(entry).isPresent() && !entry.test(unit);
    Optional<Unit> section = comparison.sectionOf(unit).flatMap(alignment::sourceOf);
    for (Pair pair : alignment.pairs()) {
      if (pair instanceof Pair.Missing(Unit s, _, _)
          && entry.test(s)
          && comparison.sectionOf(s).equals(section)) {
        list = true;
        s.all().forEach(units::add);
      }
    }
    if (list) {
      // Half of the list may be one paragraph now, which then answers nothing.
      units.add(unit);
    }
    return list;
  }

  private static Span ownSpan(Unit unit) {
    return unit.content().isEmpty()
        ? Span.at(unit.span().start())
        : unit.content().getFirst().span().to(unit.content().getLast().span());
  }

  private static List<Unit> phantoms(Alignment alignment, Comparison comparison, Set<Unit> units) {
    List<Unit> found = new ArrayList<>();
    for (Pair pair : alignment.pairs()) {
      Unit step =
          switch (pair) {
            case Pair.Extra(Unit t) when t.is(Kind.STEP) -> t;
            case Pair.Matched(Unit s, Unit t) when t.is(Kind.STEP) && !s.is(Kind.STEP) -> t;
            default -> null;
          };
      if (step == null) {
        continue;
      }
      Optional<Block.Procedure> list = comparison.listOf(step);
      boolean one = list.filter(l -> l.steps().size() == 1).isPresent();
      boolean ordinal = list.filter(l -> l.steps().getFirst().number() != 1).isPresent();
      boolean inItem =
          comparison
              .parentOf(step)
              .filter(p -> p.is(Kind.ITEM) && p.content().isEmpty())
              .isPresent();
      boolean wasText =
          pair instanceof Pair.Matched(Unit s, _)
              && s.is(Kind.PARAGRAPH)
              && !ORDINAL.matcher(Inline.text(s.content())).lookingAt();
      if (one && (ordinal || inItem || wasText)) {
        found.add(step);
        step.all().forEach(units::add);
      }
    }
    return found;
  }

  // The title grew by more than itself, and a block of the source is gone from below it.
  private static List<Unit> swallowed(Alignment alignment, Set<Unit> units) {
    List<Unit> found = new ArrayList<>();
    for (Pair pair : alignment.pairs()) {
      if (pair instanceof Pair.Matched(Unit s, Unit t)
          && s.block() instanceof Block.Collapsible source
          && t.block() instanceof Block.Collapsible target
          && target.blocks().size() < source.blocks().size()
          && Inline.text(target.title()).length() > 2 * Inline.text(source.title()).length() + 10) {
        found.add(t);
        s.children().stream()
            .filter(child -> alignment.targetOf(child).isEmpty())
            .forEach(units::add);
      }
    }
    return found;
  }
}
