package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Nearest;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A localisation marker that is shown as text, because its name or one of its brackets is wrong.
public final class MarkerMalformed implements Rule.OfDocument {

  private static final List<String> NAMES = List.of("UICONTROL", "DNL", "BADGE", "DONOTLOCALIZE");

  // The bang, the name, what follows it up to the next bracket, the end.
  private static final Pattern MARKER =
      Pattern.compile("\\[(!?)([A-Za-z]{2,24})([^\\[\\]\\n]{0,200})(\\]?)");

  /// What is wrong with a marker, and what was meant instead of how it begins.
  private record Flaw(String reason, String meant, int length) {}

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    List<Finding> findings = new ArrayList<>();
    outlined.inlines(Inline.Words.class).forEach(words -> check(document, words.span(), findings));
    return findings.stream();
  }

  private void check(Document document, Span words, List<Finding> findings) {
    String text = document.source().text();
    for (int at = text.indexOf('[', words.start(), words.end());
        at >= 0;
        at = text.indexOf('[', at + 1, words.end())) {
      Matcher marker = MARKER.matcher(text).region(at, text.length());
      if (marker.lookingAt()) {
        Span span = new Span(at, marker.end());
        flaw(marker).ifPresent(flaw -> findings.add(finding(document, span, flaw)));
      }
    }
  }

  private static Optional<Flaw> flaw(Matcher marker) {
    boolean bang = !marker.group(1).isEmpty();
    String name = marker.group(2);
    String upper = name.toUpperCase(Locale.ROOT);
    boolean words = !marker.group(3).isBlank();
    boolean closed = !marker.group(4).isEmpty();
    boolean blank = words && Character.isWhitespace(marker.group(3).charAt(0));
    int length = name.length() + (bang ? 2 : 1);
    if (NAMES.contains(upper)) {
      // The parser takes out what is sound, except inside of HTML.
      return bang && closed && words
          ? Optional.empty()
          : !bang
              ? blank && closed && name.equals(upper)
                  ? Optional.of(new Flaw("its ! is missing", "[!" + upper, length))
                  : Optional.empty()
              : Optional.of(
                  new Flaw(closed ? "there are no words in it" : "its ] is missing", "", length));
    }
    if (!bang || !closed) {
      return Optional.empty();
    }
    for (String known : NAMES) {
      if (name.startsWith(known)) {
        return Optional.of(
            new Flaw("there is no space after its name", "[!" + known + " ", known.length() + 2));
      }
    }
    return blank && name.equals(upper)
        ? Nearest.of(name, NAMES)
            .map(
                meant ->
                    new Flaw(
                        "there is no such marker; did you mean [!" + meant + " …]?",
                        "[!" + meant,
                        length))
        : Optional.empty();
  }

  private Finding finding(Document document, Span span, Flaw flaw) {
    String written = document.source().slice(span).strip();
    String shown = written.length() > 60 ? written.substring(0, 59) + "…" : written;
    DocumentDraft draft =
        DocumentDraft.at(this, document, span)
            .help("write [!UICONTROL words] or [!DNL name]")
            .identity(written);
    if (!flaw.meant().isEmpty()) {
      Span wrong = new Span(span.start(), span.start() + flaw.length());
      draft.fix(
          new Fix(
              "write " + flaw.meant().strip() + " …]",
              Fix.Safety.REVIEW,
              List.of(new Edit(document.at(wrong), flaw.meant()))));
    }
    return draft.says(shown + " is shown as text: " + flaw.reason());
  }
}
