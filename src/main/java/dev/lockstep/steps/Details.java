package dev.lockstep.steps;

import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.steps.Step.Link;
import dev.lockstep.steps.Step.Literal;
import dev.lockstep.steps.Step.Media;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a step names: labels on the screen, links, literals, pictures; in the source, and what a
/// translation calls them.
final class Details {

  private final String sourceTag;
  private final String path;
  private final Assets assets;
  private final List<Inline> source;
  private final Map<String, List<Inline>> targets = new LinkedHashMap<>();

  /// @param path of the source, to which relative links are resolved
  Details(
      Block.Item step,
      String sourceTag,
      Map<String, Translation> translations,
      String path,
      Assets assets) {
    this.sourceTag = sourceTag;
    this.path = path;
    this.assets = assets;
    this.source = Own.inlines(step.blocks());
    translations.forEach(
        (tag, translation) -> {
          List<Inline> inlines = translation.inlines(step);
          if (!inlines.isEmpty()) {
            targets.put(tag, inlines);
          }
        });
  }

  Map<String, List<String>> uiLabels() {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    List<String> own = new ArrayList<>();
    labels(source, own);
    if (own.isEmpty()) {
      return labels;
    }
    labels.put(sourceTag, own);
    targets.forEach(
        (tag, inlines) -> {
          List<String> answered = new ArrayList<>();
          labels(inlines, answered);
          if (!answered.isEmpty()) {
            labels.put(tag, answered);
          }
        });
    return labels;
  }

  private static void labels(List<Inline> inlines, List<String> into) {
    for (Inline inline : inlines) {
      String words = isLabel(inline) ? Own.label(inline.content()) : "";
      if (!words.isEmpty()) {
        into.add(words);
      } else {
        labels(inline.content(), into);
      }
    }
  }

  /// Whether it is what the screen says: bold, or marked so.
  static boolean isLabel(Inline inline) {
    return switch (inline) {
      case Inline.Styled styled -> styled.style() == Inline.Style.STRONG;
      case Inline.Marker marker -> marker.name().equals("UICONTROL");
      default -> false;
    };
  }

  List<Literal> literals() {
    List<Literal> literals = new ArrayList<>();
    Inline.all(source)
        .forEach(
            inline -> {
              switch (inline) {
                case Inline.Code code -> literals.add(new Literal(code.text().strip(), "code"));
                case Inline.Link link when isBare(link) ->
                    literals.add(new Literal(link.target(), "url"));
                default -> {}
              }
            });
    return literals;
  }

  private static boolean isBare(Inline.Link link) {
    return link.form() == Inline.Form.BARE || link.form() == Inline.Form.AUTOLINK;
  }

  List<Link> links() {
    List<Link> links = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Inline.Link link : all(source, Inline.Link.class)) {
      String key = LinkKey.of(link.target(), path);
      int nth = seen.merge(key, 1, Integer::sum);
      Map<String, String> text = new LinkedHashMap<>();
      text.put(sourceTag, Own.label(List.of(link)));
      targets.forEach(
          (tag, inlines) ->
              all(inlines, Inline.Link.class).stream()
                  .filter(l -> LinkKey.of(l.target(), path).equals(key))
                  .skip(nth - 1)
                  .findFirst()
                  .ifPresent(l -> text.put(tag, Own.label(List.of(l)))));
      links.add(new Link(link.target(), kind(link.target()), text));
    }
    return links;
  }

  private static String kind(String href) {
    if (href.startsWith("#")) {
      return "anchor";
    }
    return LinkKey.isAbsolute(href) || href.startsWith("//") ? "external" : "doc";
  }

  List<Media> media() {
    List<Media> media = new ArrayList<>();
    for (Inline.Image image : all(source, Inline.Image.class)) {
      String key = LinkKey.of(image.target(), path);
      Map<String, String> alt = new LinkedHashMap<>();
      alt.put(sourceTag, image.alt());
      targets.forEach(
          (tag, inlines) ->
              all(inlines, Inline.Image.class).stream()
                  .filter(i -> LinkKey.of(i.target(), path).equals(key))
                  .findFirst()
                  .ifPresent(i -> alt.put(tag, i.alt())));
      media.add(new Media(image.target(), assets.sha256(image.target()), alt));
    }
    return media;
  }

  private static <T extends Inline> List<T> all(List<Inline> inlines, Class<T> type) {
    return Inline.all(inlines).filter(type::isInstance).map(type::cast).toList();
  }
}
