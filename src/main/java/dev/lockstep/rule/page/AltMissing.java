package dev.lockstep.rule.page;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Pictures without alternative text, told once for a document.
public final class AltMissing implements Rule.OfDocument {

  private static final int NAMED = 5;

  // `alt=""` says on purpose that there is nothing to tell.
  private static final Pattern DECORATION =
      Pattern.compile("(?i)\\salt\\s*=|\\srole\\s*=\\s*[\"']?presentation|\\saria-hidden");

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    List<Inline.Image> all = outlined.inlines(Inline.Image.class).toList();
    List<Inline.Image> silent = all.stream().filter(image -> isSilent(document, image)).toList();
    return silent.isEmpty() ? Stream.empty() : Stream.of(finding(document, all, silent));
  }

  private static boolean isSilent(Document document, Inline.Image image) {
    return image.alt().isBlank()
        && !(image.form() == Inline.Form.HTML
            && DECORATION.matcher(document.source().slice(image.span())).find());
  }

  private Finding finding(Document document, List<Inline.Image> all, List<Inline.Image> silent) {
    String lines =
        silent.stream()
            .map(image -> Integer.toString(document.source().lineOf(image.span().start())))
            .distinct()
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    String who =
        silent.size() == 1 && all.size() == 1
            ? "the picture has"
            : silent.size() + " of " + all.size() + " pictures have";
    return DocumentDraft.at(this, document, silent.getFirst().span())
        .help("say between the brackets what the picture shows: ![Properties of the file](…)")
        .identity("alt")
        .says(
            who
                + " no alternative text"
                + (silent.size() == 1
                    ? ""
                    : ": lines " + lines + (silent.size() > NAMED ? ", …" : "")));
  }
}
