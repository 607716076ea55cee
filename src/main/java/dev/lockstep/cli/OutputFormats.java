package dev.lockstep.cli;

import dev.lockstep.check.FixWriter;
import dev.lockstep.check.Report;
import dev.lockstep.cli.OutputFormat.Body;
import dev.lockstep.exchange.Tmx;
import dev.lockstep.exchange.Xliff;
import dev.lockstep.render.Checkstyle;
import dev.lockstep.render.ConciseFindings;
import dev.lockstep.render.Csv;
import dev.lockstep.render.GitHubAnnotations;
import dev.lockstep.render.GitLabQuality;
import dev.lockstep.render.JUnit;
import dev.lockstep.render.JsonFindings;
import dev.lockstep.render.MarkdownSummary;
import dev.lockstep.render.Patch;
import dev.lockstep.render.Sarif;
import dev.lockstep.render.Style;
import dev.lockstep.render.TextFindings;
import dev.lockstep.render.Xlsx;
import dev.lockstep.text.Nearest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of all formats. One that is not in it cannot be asked for.
final class OutputFormats {

  /// For people, on a terminal.
  static final OutputFormat TEXT =
      text(
          "text",
          "txt",
          "for people",
          (report, words, out) -> TextFindings.write(report, Style.PLAIN, words, "", out));

  /// In the order of the help.
  static final List<OutputFormat> ALL =
      List.of(
          TEXT,
          text("concise", "txt", "a line for each finding", english(ConciseFindings::write)),
          text(
              "json",
              "json",
              "for programs",
              english((report, out) -> JsonFindings.write(report, Main.VERSION, out))),
          text(
              "sarif",
              "sarif",
              "SARIF 2.1.0, for code hosts and editors",
              (report, words, out) -> Sarif.write(report, Main.VERSION, words, out)),
          text(
              "github",
              "txt",
              "annotations of GitHub, for its log",
              english(GitHubAnnotations::write)),
          text(
              "summary",
              "md",
              "Markdown for the page of a CI run: $GITHUB_STEP_SUMMARY",
              (report, words, out) ->
                  MarkdownSummary.write(report, MarkdownSummary.PAGE, words, out)),
          text(
              "comment",
              "md",
              "Markdown for a comment on a pull request",
              (report, words, out) ->
                  MarkdownSummary.write(report, MarkdownSummary.COMMENT, words, out)),
          text("gitlab", "json", "code quality of GitLab", english(GitLabQuality::write)),
          text("junit", "xml", "JUnit XML, for any CI", english(JUnit::write)),
          text("checkstyle", "xml", "Checkstyle XML, for review bots", english(Checkstyle::write)),
          text("csv", "csv", "work list for spreadsheets", Csv::write),
          new OutputFormat("xlsx", "xlsx", "work list as a spreadsheet", (Body.Bytes) Xlsx::write),
          text(
              "patch",
              "patch",
              "what --fix would change, for git apply",
              english(
                  (report, out) ->
                      out.write(Patch.of(FixWriter.changes(report.findings(), Set.of()))))),
          new OutputFormat(
              "xliff",
              "xlf",
              "XLIFF 2.1 of the units that need work, for translators' tools",
              (Body.OfLocale) Xliff::write),
          new OutputFormat(
              "tmx",
              "tmx",
              "TMX 1.4 of the units that need none",
              (Body.OfMemory) (memory, out) -> Tmx.write(memory, Main.VERSION, out)));

  private OutputFormats() {}

  private interface English {
    void write(Report report, Writer out) throws IOException;
  }

  // What programs read is the same in every language.
  private static Body.Text english(English body) {
    return (report, _, out) -> body.write(report, out);
  }

  private static OutputFormat text(String name, String extension, String what, Body.Text body) {
    return new OutputFormat(name, extension, what, body);
  }

  static List<String> names() {
    return ALL.stream().map(OutputFormat::name).toList();
  }

  /// @throws IllegalArgumentException if there is none; the message names the nearest
  static OutputFormat named(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    word + " is none of " + String.join(", ", names()) + near(name)));
  }

  private static String near(String name) {
    String meant = ofExtension(name);
    return (meant.isEmpty() ? Nearest.of(name, names()) : Optional.of(meant))
        .map(near -> "; did you mean " + near + "?")
        .orElse("");
  }

  /// The formats whose files have an extension.
  static String ofExtension(String extension) {
    return ALL.stream()
        .filter(format -> format.extension().equals(extension))
        .map(OutputFormat::name)
        .collect(Collectors.joining(" or "));
  }
}
