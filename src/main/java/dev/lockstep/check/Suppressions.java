package dev.lockstep.check;

import dev.lockstep.config.Problem;
import dev.lockstep.config.Tags;
import dev.lockstep.finding.Finding;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comments in a document that silence rules: `<!-- lockstep-disable-next-line RULE reason
/// -->`, `-disable` … `-enable`, `-disable-file`.
final class Suppressions {

  private static final Pattern COMMENT =
      Pattern.compile(
          "<!--\\s*lockstep-(disable-next-line|disable-file|disable|enable)\\b"
              + "[ \\t]*([\\w-]*)[^>]*-->");

  private final SourceText text;
  private final Set<String> rules;
  private final List<Silence> silences = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// One comment: which lines it silences, both included.
  private static final class Silence {
    final String rule;
    final Span span;
    final int from;
    int to;
    boolean used;

    Silence(String rule, Span span, int from, int to) {
      this.rule = rule;
      this.span = span;
      this.from = from;
      this.to = to;
    }

    boolean covers(Finding finding) {
      int line = finding.at().line();
      return finding.rule().equals(rule) && line >= from && line <= to;
    }
  }

  /// @param rules the names of all rules, to tell a misspelt one
  Suppressions(SourceText text, Set<String> rules) {
    this.text = text;
    this.rules = rules;
    if (text.text().contains("lockstep-")) {
      read();
    }
  }

  private void read() {
    Matcher comment = COMMENT.matcher(text.text());
    while (comment.find()) {
      Span span = new Span(comment.start(), comment.end());
      int line = text.lineOf(comment.start());
      String rule = comment.group(2);
      if (!rules.contains(rule)) {
        problems.add(unknown(span, rule));
        continue;
      }
      switch (comment.group(1)) {
        case "disable-next-line" -> silences.add(new Silence(rule, span, line + 1, line + 1));
        case "disable-file" -> silences.add(new Silence(rule, span, 1, text.lineCount()));
        case "disable" -> silences.add(new Silence(rule, span, line, text.lineCount()));
        default ->
            silences.stream()
                .filter(s -> s.rule.equals(rule) && s.from <= line && s.to == text.lineCount())
                .forEach(s -> s.to = line);
      }
    }
  }

  private Problem unknown(Span span, String rule) {
    Optional<String> near = Tags.nearest(rule, rules);
    return new Problem(
        Problem.Kind.SUPPRESSION,
        new Location(text, span),
        rule.isEmpty() ? "this comment names no rule" : "there is no rule " + rule,
        near.map(n -> "did you mean " + n + "?").orElse("lockstep rules lists them"));
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
  List<Problem> unused() {
    List<Problem> unused = new ArrayList<>(problems);
    for (Silence silence : silences) {
      if (!silence.used) {
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
