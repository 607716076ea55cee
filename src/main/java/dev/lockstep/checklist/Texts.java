package dev.lockstep.checklist;

import dev.lockstep.locale.LinkKey;
import dev.lockstep.page.Html;
import dev.lockstep.page.Languages;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.StepModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The texts of a page in all its languages: one language stands in the page, the others wait in
/// templates to take its place.
final class Texts {

  private final StepModel.Guide guide;
  private final Pictures pictures;
  private final Links links;
  private final String base;
  private final String path;
  private final Map<String, StringBuilder> others = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> shown = new HashSet<>();

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
    boolean waiting = !keys.add(key);
    others.forEach(
        (tag, into) -> {
          if (waiting) {
            return;
          }
          Fragment other = texts.get(tag);
          if (other != null) {
            into.append("<div data-t=\"").append(Html.escape(key)).append("\">");
            into.append(clean(other.html(), tag)).append("</div>\n");
          } else if (tag.equals(guide.sourceLocale()) || source == null) {
            return;
          } else if (own != null && !base.equals(guide.sourceLocale())) {
            into.append("<div data-t=\"").append(Html.escape(key)).append('"');
            into.append(lang(guide.sourceLocale())).append('>');
            into.append(clean(source.html(), tag)).append("</div>\n");
          }
        });
    return " data-k=\"" + Html.escape(key) + "\"" + foreign + ">" + cleaned;
  }

  String words(String key, Map<String, String> words) {
    Map<String, Fragment> texts = new LinkedHashMap<>();
    words.forEach((tag, text) -> texts.put(tag, new Fragment(Html.escape(text), text)));
    return open(key, texts);
  }

  /// As `open`, with markup of ours; a language that has none shows nothing.
  String own(String key, Map<String, String> markup) {
    others.forEach(
        (tag, into) -> {
          if (markup.containsKey(tag)) {
            into.append("<div data-t=\"").append(Html.escape(key)).append("\">");
            into.append(markup.get(tag)).append("</div>\n");
          }
        });
    return " data-k=\"" + Html.escape(key) + "\">" + markup.getOrDefault(base, "");
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
    attributes.put("data-p", picture.key());
    if (shown.add(picture.key()) || !waits) {
      attributes.put("src", picture.src());
    }
    if (picture.width() > 0) {
      attributes.put("width", String.valueOf(picture.width()));
      attributes.put("height", String.valueOf(picture.height()));
    }
    return attributes;
  }
}
