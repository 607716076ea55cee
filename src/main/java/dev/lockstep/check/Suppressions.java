package dev.lockstep.check;

import dev.lockstep.align.Outline;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Problem;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.text.Location;
import dev.lockstep.text.Nearest;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The comments in a document that silence rules: `<!-- lockstep-disable-next-line RULE reason
/// -->`, `-disable` … `-enable`, `-disable-file`.
final class Suppressions {

  private static final Pattern COMMENT =
      Pattern.compile(
          "<!--\\s*lockstep-(disable-next-line|disable-file|disable|enable)\\b"
              + "[ \\t]*([A-Za-z]\\w*(?:-\\w+)*)?.*?-->",
          Pattern.DOTALL);

  private final SourceText text;
  private final String topic;
  private final Set<String> rules;
  private final List<Silence> silences = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// One comment: which lines it silences, both included.
  static final class Silence {
    final String rule;
    final Span span;
    final int from;
    int to;
    boolean open;
    boolean used;

    Silence(String rule, Span span, int from, int to, boolean open) {
      this.rule = rule;
      this.span = span;
      this.from = from;
      this.to = to;
      this.open = open;
    }

    boolean covers(Finding finding) {
      int line = finding.at().line();
      return finding.rule().equals(rule) && line >= from && line <= to;
    }
  }

  /// @param rules the names of all rules, to tell a misspelt one
  Suppressions(Document document, Set<String> rules) {
    this.text = document.source();
    this.topic = document.frontMatter().exlId().orElse(document.path());
    this.rules = rules;
    if (text.text().contains("lockstep-")) {
      read(code(document));
    }
  }

  // What stands in code is an example of a comment and no comment.
  private static List<Span> code(Document document) {
    Stream<Span> blocks =
        Block.all(document.blocks()).filter(Block.CodeBlock.class::isInstance).map(Block::span);
    Stream<Span> spans =
        Outline.of(document).stream()
            .flatMap(Unit::all)
            .flatMap(unit -> Inline.all(unit.content()))
            .filter(Inline.Code.class::isInstance)
            .map(Inline::span);
    return Stream.concat(blocks, spans).toList();
  }

  private void read(List<Span> code) {
    Matcher comment = COMMENT.matcher(text.text());
    while (comment.find()) {
      Span span = new Span(comment.start(), comment.end());
      if (code.stream().anyMatch(span::overlaps)) {
        continue;
      }
      int line = text.lineOf(comment.start());
      String rule = Objects.requireNonNullElse(comment.group(2), "");
      if (!rules.contains(rule)) {
        problems.add(unknown(span, rule));
        continue;
      }
      switch (comment.group(1)) {
        case "disable-next-line" -> {
          int next = next(text.lineOf(comment.end()) + 1);
          silences.add(new Silence(rule, span, next, next, false));
        }
        case "disable-file" -> silences.add(new Silence(rule, span, 1, text.lineCount(), false));
        case "disable" -> silences.add(new Silence(rule, span, line, text.lineCount(), true));
        default -> enable(rule, span, line);
      }
    }
  }

  private void enable(String rule, Span span, int line) {
    Optional<Silence> open =
        silences.reversed().stream().filter(s -> s.rule.equals(rule) && s.open).findFirst();
    open.ifPresentOrElse(
        silence -> {
          silence.to = line;
          silence.open = false;
        },
        () ->
            problems.add(
                new Problem(
                    Problem.Kind.SUPPRESSION,
                    new Location(text, span),
                    "nothing is disabled here that " + rule + " could be enabled after",
                    "delete the comment, or write lockstep-disable above")));
  }

  // A blank line between comment and paragraph is good style.
  private int next(int line) {
    int next = line;
    while (next < text.lineCount() && text.lineAt(next).isBlank()) {
      next++;
    }
    return next;
  }

  private Problem unknown(Span span, String rule) {
    Optional<String> near = Nearest.of(rule, rules);
    return new Problem(
        Problem.Kind.SUPPRESSION,
        new Location(text, span),
        rule.isEmpty() ? "this comment names no rule" : "there is no rule " + rule,
        near.map(n -> "did you mean " + n + "?").orElse("lockstep rules lists them"));
  }

  /// As they were read from a document before.
  ///
  /// @param rules the names of all rules
  Suppressions(
      SourceText text,
      String topic,
      Set<String> rules,
      List<Silence> silences,
      List<Problem> problems) {
    this.text = text;
    this.topic = topic;
    this.rules = rules;
    this.problems.addAll(problems);
    for (Silence silence : silences) {
      Silence copy =
          new Silence(silence.rule, silence.span, silence.from, silence.to, silence.open);
      copy.used = silence.used;
      this.silences.add(copy);
    }
  }

  /// The same comments, to be used further without a trace in these.
  Suppressions copy() {
    return new Suppressions(text, topic, rules, silences, problems);
  }

  /// How the document is named to people.
  String path() {
    return text.path();
  }

  /// The document that they stand in.
  SourceText text() {
    return text;
  }

  /// One by one, those that can silence something.
  List<Silence> silences() {
    return silences;
  }

  /// What is wrong with the others.
  List<Problem> problems() {
    return problems;
  }

  /// The topic of the document.
  String topic() {
    return topic;
  }

  /// Whether the document has no such comment.
  boolean isEmpty() {
    return silences.isEmpty() && problems.isEmpty();
  }

  /// Whether no comment of the document it stands in silences a finding.
  ///
  /// @param comments by the path of their document
  static boolean pass(Map<String, Suppressions> comments, Finding finding) {
    Suppressions here = comments.get(finding.at().source().path());
    return here == null || !here.silences(finding);
  }

  /// Whether a comment silences the finding.
  boolean silences(Finding finding) {
    boolean silent = false;
    for (Silence silence : silences) {
      if (silence.covers(finding)) {
        silence.used = true;
        silent = true;
      }
    }
    return silent;
  }

  /// Comments that silenced nothing, to be asked when all findings were shown.
  ///
  /// @param isLookedFor rules that ran; a comment for another one may be needed in another run
  List<Problem> unused(Predicate<String> isLookedFor) {
    List<Problem> unused = new ArrayList<>(problems);
    for (Silence silence : silences) {
      if (!silence.used && isLookedFor.test(silence.rule)) {
        unused.add(
            new Problem(
                Problem.Kind.SUPPRESSION,
                new Location(text, silence.span),
                "nothing of " + silence.rule + " is found here any more",
                "delete the comment"));
      }
    }
    return unused;
  }
}
