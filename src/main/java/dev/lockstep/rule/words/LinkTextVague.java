package dev.lockstep.rule.words;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A link whose words do not say where it leads: `here`, `this article`.
public final class LinkTextVague implements Rule.OfDocument {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Pattern MARKS = Pattern.compile("[.:!,>»→]+$");

  private static final Set<String> VAGUE =
      Set.of(
          "here",
          "this",
          "this one",
          "that",
          "these",
          "link",
          "the link",
          "this link",
          "this page",
          "this article",
          "this document",
          "this topic",
          "this guide",
          "this section",
          "this site",
          "this website",
          "this post",
          "this blog",
          "this blog post",
          "this video",
          "this tutorial",
          "this doc",
          "this documentation",
          "the article",
          "the page",
          "the document",
          "article",
          "page",
          "website",
          "web page",
          "more",
          "read more",
          "learn more",
          "find out more",
          "see more",
          "more info",
          "more information",
          "more details",
          "click",
          "read this",
          "see this",
          "these steps",
          "these instructions",
          "this procedure");

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return Prose.isEnglish(document)
        ? outlined
            .inlines(Link.class)
            .filter(link -> link.form() != Form.BARE && isVague(Inline.text(link.content())))
            .map(link -> finding(document, link))
        : Stream.of();
  }

  private static String blanks(String text) {
    return BLANKS.matcher(text.strip()).replaceAll(" ");
  }

  private static boolean isVague(String text) {
    String words = MARKS.matcher(blanks(text.toLowerCase(Locale.ROOT))).replaceAll("");
    return VAGUE.contains(words.strip())
        || words.endsWith(" here")
        || words.startsWith("click here");
  }

  private Finding finding(Document document, Link link) {
    String text = blanks(Inline.text(link.content()));
    return DocumentDraft.at(this, document, link.span())
        .help("name the page that the link leads to")
        .identity(LinkKey.of(link.target(), document.path()))
        .says("link text says nothing about where it leads: \"" + text + "\"");
  }
}
