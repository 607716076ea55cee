package dev.lockstep.cli;

import dev.lockstep.locale.LanguageMatch;
import dev.lockstep.render.Words;
import java.util.function.Supplier;

/// `--report-lang`: the language that a report speaks to its reader.
final class ReportLanguage {

  private final Supplier<String> wanted;

  ReportLanguage(Arguments line) {
    wanted =
        line.option(
                "--report-lang",
                "TAG",
                "Language of what people read: headings, counts, causes, and a sentence for what"
                    + " each rule finds; en, sv, fr, de, zh-Hans, ja, ko or what is near to one of"
                    + " them. The exact message of a finding, names of rules and severities, and"
                    + " what programs read stay English. Default: en.")
            .or("en");
  }

  /// The nearest of the languages that there are words in.
  ///
  /// @throws IllegalArgumentException if there is none
  String tag() {
    return LanguageMatch.of(wanted.get(), Words.TAGS)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--report-lang "
                        + wanted.get()
                        + " is near to none of "
                        + String.join(", ", Words.TAGS)));
  }

  Words words() {
    return Words.in(tag());
  }
}
