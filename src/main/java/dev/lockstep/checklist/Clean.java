package dev.lockstep.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// The border that the text of a document passes on its way into a page.
///
/// The step model writes few elements already; here nothing else gets through, whatever it wrote.
final class Clean {

  private static final Safelist SAFE =
      new Safelist()
          .addTags("p", "br", "b", "strong", "i", "em", "u", "s", "code", "kbd", "pre", "ul", "ol")
          .addTags("li", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "blockquote")
          .addTags("sub", "sup", "small", "mark", "section")
          .addAttributes("a", "href")
          .addAttributes("img", "src", "alt")
          .addAttributes("th", "colspan", "rowspan")
          .addAttributes("td", "colspan", "rowspan");

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d?");

  private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<]{24,}");

  private static final Pattern BREAK = Pattern.compile("[/#-]+(?=[^/#-])");

  // What no text of a page holds: a parser drops it.
  private static final String MARK = "\0";

  // U+202A to U+202E and U+2066 to U+2069 turn the order of what stands around them.
  private static final Pattern BIDI = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private Clean() {}

  /// @param link where a link leads; empty if nowhere, then only its words stay
  /// @param picture what a picture is shown by; none for its words
  static String html(
      String html,
      Function<String, Optional<String>> link,
      Function<Element, Optional<Element>> picture) {
    Document body =
        new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(BIDI.matcher(html).replaceAll("")));
    body.outputSettings().prettyPrint(false);
    for (Element a : body.select("a")) {
      Optional<String> target = Optional.of(a.attr("href")).filter(Clean::isSafe).flatMap(link);
      target.ifPresentOrElse(href -> point(a, href), a::unwrap);
    }
    for (Element img : body.select("img")) {
      picture
          .apply(img)
          .ifPresentOrElse(img::replaceWith, () -> img.replaceWith(new TextNode(img.attr("alt"))));
    }
    body.select("th:empty").tagName("td");
    body.select("th").attr("scope", "col");
    for (Element cell : body.select("[colspan], [rowspan]")) {
      cell.attributes().asList().stream()
          .filter(a -> a.getKey().endsWith("span") && !COUNT.matcher(a.getValue()).matches())
          .forEach(a -> cell.removeAttr(a.getKey()));
    }
    breakable(body);
    return fixed(body.body().html());
  }

  // A long address would make the page wider than a phone: it may be broken after these.
  private static void breakable(Document body) {
    for (TextNode text : body.body().nodeStream(TextNode.class).toList()) {
      String marked =
          ADDRESS
              .matcher(text.getWholeText())
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          BREAK.matcher(found.group()).replaceAll("$0" + MARK)));
      if (!marked.equals(text.getWholeText()) && !isCode(text)) {
        List<String> pieces = List.of(marked.split(MARK, -1));
        text.before(new TextNode(pieces.getFirst()));
        pieces.stream()
            .skip(1)
            .forEach(piece -> text.before(new Element("wbr")).before(new TextNode(piece)));
        text.remove();
      }
    }
  }

  private static boolean isCode(TextNode text) {
    Element parent = text.parent();
    return parent != null && parent.closest("code, pre, kbd") != null;
  }

  private static void point(Element a, String href) {
    a.attr("href", href);
    if (!href.startsWith("#")) {
      // Without `rel`: a new tab has no opener, and the page sends no referrer.
      a.attr("target", "_blank");
    }
  }

  // Markup that is read back as something else is how a filter is passed: a list in a paragraph, a
  // paragraph in a link. What the second reading makes of it stays.
  private static String fixed(String html) {
    String current = html;
    for (int i = 0; i < 8; i++) {
      String again = again(current);
      if (again.equals(current)) {
        return current;
      }
      current = again;
    }
    return new TextNode(Jsoup.parseBodyFragment(html).text()).outerHtml();
  }

  /// What a browser would read, written again.
  static String again(String html) {
    Document body = Jsoup.parseBodyFragment(html);
    body.outputSettings().prettyPrint(false);
    return body.body().html();
  }

  /// Whether an address has a scheme that runs nothing, or none.
  static boolean isSafe(String address) {
    if (address.isBlank() || address.chars().anyMatch(c -> c < 0x20)) {
      return false;
    }
    Matcher scheme = SCHEME.matcher(address.strip());
    return !scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
  }
}
