package dev.lockstep.checklist;

import dev.lockstep.locale.LinkKey;
import dev.lockstep.page.Html;
import dev.lockstep.page.Languages;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.StepModel;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The texts of a page in all its languages: one language stands in the page, the others wait in
/// templates to take its place.
final class Texts {

  private static final Pattern BLOCK =
      Pattern.compile("<(p|ul|ol|pre|table|blockquote|section)\\b");
  private static final Pattern LINK = Pattern.compile("<a [^>]*>");

  private final StepModel.Guide guide;
  private final Pictures pictures;
  private final Links links;
  private final String base;
  private final String path;
  private final Map<String, StringBuilder> others = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> shown = new HashMap<>();

  Texts(StepModel.Guide guide, Checklist.Options options, Links links, Pictures pictures) {
    this.guide = guide;
    this.path = options.path();
    this.base = options.locales().getFirst();
    this.links = links;
    this.pictures = pictures;
    options.locales().stream().skip(1).forEach(tag -> others.put(tag, new StringBuilder()));
  }

  /// The attributes and the content of an element that shows a text: ` data-k=…>text`.
  ///
  /// @param key names the text on this page
  String open(String key, Map<String, Fragment> texts) {
    Fragment own = texts.get(base);
    Fragment source = texts.get(guide.sourceLocale());
    String html = own != null ? own.html() : source != null ? source.html() : "";
    String foreign = own == null && source != null ? lang(guide.sourceLocale()) : "";
    String cleaned = Clean.html(html, href -> links.of(href, base), img -> image(img, false));
    // A section's title stands in the contents too; its words wait once.
    if (!places.containsKey(key)) {
      places.put(key, places.size());
      others.forEach(
          (tag, into) -> {
            Fragment other = texts.get(tag);
            if (other != null) {
              into.append(waiting("", clean(other.html(), tag), cleaned));
            } else if (own == null || source == null || base.equals(guide.sourceLocale())) {
              // The page shows the source's words; they stay.
              into.append("<p>");
            } else {
              String words = clean(source.html(), tag);
              into.append(waiting(lang(guide.sourceLocale()), words, cleaned));
            }
          });
    }
    return " data-k=" + places.get(key) + foreign + ">" + cleaned;
  }

  // Its place says which text it is, and a paragraph ends where the next begins.
  private static String waiting(String attributes, String html, String shown) {
    String words = withoutAddresses(html, shown);
    return BLOCK.matcher(words).find()
        ? "<div" + attributes + ">" + words + "</div>"
        : "<p" + attributes + ">" + words;
  }

  // A link takes the address of the one at its place in the words that are shown at first: most
  // languages have the same, and addresses are long.
  private static String withoutAddresses(String html, String shown) {
    Iterator<String> there = LINK.matcher(shown).results().map(MatchResult::group).iterator();
    return LINK.matcher(html)
        .replaceAll(
            link -> {
              boolean same = there.hasNext() && there.next().equals(link.group());
              return same ? "<a>" : Matcher.quoteReplacement(link.group());
            });
  }

  String words(String key, Map<String, String> words) {
    Map<String, Fragment> texts = new LinkedHashMap<>();
    words.forEach((tag, text) -> texts.put(tag, new Fragment(Html.escape(text), text)));
    return open(key, texts);
  }

  /// As `open`, with markup of ours; a language that has none shows nothing.
  String own(String key, Map<String, String> markup) {
    int place = places.size();
    places.put(key, place);
    // An element with nothing in it at all would leave the words that are there.
    String none = markup.containsKey(base) ? "<p><!---->" : "<p>";
    others.forEach(
        (tag, into) ->
            into.append(markup.containsKey(tag) ? "<div>" + markup.get(tag) + "</div>" : none));
    return " data-k=" + place + ">" + markup.getOrDefault(base, "");
  }

  /// What the source says, whatever language is shown.
  String source(List<Map<String, Fragment>> texts) {
    StringBuilder html = new StringBuilder("<div" + lang(guide.sourceLocale()) + ">");
    for (Map<String, Fragment> text : texts) {
      Fragment own = text.get(guide.sourceLocale());
      if (own != null) {
        html.append("<div>").append(clean(own.html(), guide.sourceLocale())).append("</div>");
      }
    }
    return html.append("</div>").toString();
  }

  static String lang(String tag) {
    return " lang=\"" + Html.escape(tag) + "\"" + (Languages.isRtl(tag) ? " dir=rtl" : " dir=ltr");
  }

  /// The templates of the other languages.
  String templates() {
    StringBuilder html = new StringBuilder();
    others.forEach(
        (tag, texts) ->
            html.append("<template data-l=\"")
                .append(Html.escape(tag))
                .append("\">\n")
                .append(texts)
                .append("</template>\n"));
    return html.toString();
  }

  private String clean(String html, String locale) {
    return Clean.html(html, href -> links.of(href, locale), img -> image(img, true));
  }

  private Optional<Element> image(Element img, boolean waits) {
    return picture(img.attr("src"))
        .map(
            picture -> {
              Element shownBy = new Element("img").attr("alt", img.attr("alt"));
              attributes(picture, waits).forEach(shownBy::attr);
              return shownBy;
            });
  }

  Optional<Pictures.Picture> picture(String src) {
    return LinkKey.isAbsolute(src) || src.startsWith("//")
        ? Optional.empty()
        : pictures.of(LinkKey.resolve(src.replaceFirst("[?#].*", ""), path));
  }

  /// The attributes of a picture.
  ///
  /// @param waits whether it stands in a template; then its bytes are left out if the page has them
  Map<String, String> attributes(Pictures.Picture picture, boolean waits) {
    Map<String, String> attributes = new LinkedHashMap<>();
    boolean first = !shown.containsKey(picture.key());
    attributes.put(
        "data-p", String.valueOf(shown.computeIfAbsent(picture.key(), _ -> shown.size())));
    if (first || !waits) {
      attributes.put("src", picture.src());
    }
    if (picture.width() > 0) {
      attributes.put("width", String.valueOf(picture.width()));
      attributes.put("height", String.valueOf(picture.height()));
    }
    return attributes;
  }
}
