package dev.lockstep.rule.link;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An address that leads readers of an English document to a page in another language.
public final class LinkLocalised implements Rule.OfDocument {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  // experienceleague.adobe.com/fr/docs/…, where /docs/… is the page in the reader's language.
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)^(https?://experienceleague\\.adobe\\.com)/([a-z]{2})(?:-[a-z]{2,4})?(?=/docs/)");

  // ?lang=de; the parameters before it stay.
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)(?<=[?&])(?:lang|hl)=([a-z]{2})(?:-[a-z]{2,4})?(&|(?=#|$))");

  // learn.microsoft.com/de-de/…: two letters alone are a folder as often as a language.
  private static final Pattern SEGMENT =
      Pattern.compile("(?i)^https?://[^/]+/(([a-z]{2})-[a-z]{2})(?=/|$)");

  private static final Pattern EXAMPLE =
      Pattern.compile("(?i)^https?://(?:[^/]*\\.)?(?:example\\.[a-z]+|localhost)(?=[:/?#]|$).*");

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.inlines(Inline.Link.class).flatMap(link -> finding(document, link).stream());
  }

  // What is wrong, and the address without it.
  private record Mend(String language, String address, Fix.Safety safety) {}

  private Optional<Finding> finding(Document document, Inline.Link link) {
    return !link.target().regionMatches(true, 0, "http", 0, 4)
            || EXAMPLE.matcher(link.target()).matches()
        ? Optional.empty()
        : mend(document, link.target())
            .map(
                mend ->
                    DocumentDraft.at(this, document, link.targetSpan())
                        .help("write " + mend.address())
                        .fix(
                            new Fix(
                                "lead the link to all languages",
                                mend.safety(),
                                List.of(new Edit(document.at(link.targetSpan()), mend.address()))))
                        .identity(link.target())
                        .says(
                            "the address leads to a page in "
                                + Locale.forLanguageTag(mend.language())
                                    .getDisplayLanguage(Locale.ENGLISH)));
  }

  private static Optional<Mend> mend(Document document, String target) {
    Matcher ours = OURS.matcher(target);
    if (ours.find() && isOther(document, ours.group(2))) {
      return Optional.of(
          new Mend(
              ours.group(2),
              target.substring(0, ours.end(1)) + target.substring(ours.end()),
              Fix.Safety.SAFE));
    }
    Matcher parameter = PARAMETER.matcher(target);
    if (target.startsWith("http") && parameter.find() && isOther(document, parameter.group(1))) {
      String without = target.substring(0, parameter.start()) + target.substring(parameter.end());
      return Optional.of(
          new Mend(parameter.group(1), without.replaceFirst("[?&](?=#|$)", ""), Fix.Safety.SAFE));
    }
    Matcher segment = SEGMENT.matcher(target);
    if (segment.find() && isOther(document, segment.group(2))) {
      String english =
          target.substring(0, segment.start(1)) + "en-us" + target.substring(segment.end(1));
      return Optional.of(new Mend(segment.group(2), english, Fix.Safety.REVIEW));
    }
    return Optional.empty();
  }

  // A translation leads to its own language, or to another one where there is no page in its own.
  private static boolean isOther(Document document, String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(tag)
        && !tag.equals("en")
        && document.locale().getLanguage().equals("en");
  }
}
