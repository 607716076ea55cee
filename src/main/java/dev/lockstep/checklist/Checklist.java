package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.page.Languages;
import dev.lockstep.page.Messages;
import dev.lockstep.page.Resource;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Part;
import dev.lockstep.steps.Section;
import dev.lockstep.steps.StepModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the page on which people carry out the steps of one document.
public final class Checklist {

  static final Messages MESSAGES =
      new Messages(Checklist.class, List.of("en", "de", "fr", "ja", "ko", "sv", "zh-Hans"));

  static final Resource STYLE = Resource.of(Checklist.class, "page.css");
  static final Resource SCRIPT = Resource.of(Checklist.class, "page.js");

  private final StepModel model;
  private final Options options;
  private final Map<String, String> anchors;
  private final Sheet sheet;
  private final Frame frame;

  /// @param path of the document inside its locale's folder
  /// @param locales what the page can show; the first is shown at first
  /// @param title in the place of the document's own
  /// @param linkBase where links to documents without a page lead; without it their words stay
  /// @param around the pages that are made together with it
  public record Options(
      String path,
      List<String> locales,
      Optional<String> title,
      Optional<String> linkBase,
      Around around) {

    public Options(
        String path, List<String> locales, Optional<String> title, Optional<String> linkBase) {
      this(path, locales, title, linkBase, Around.NOTHING);
    }
  }

  private Checklist(StepModel model, Options options, Pictures pictures) {
    this.model = model;
    this.options = options;
    this.anchors = Anchors.of(model.sections().stream().map(Section::id).toList());
    this.sheet =
        new Sheet(
            new StringBuilder(65_536),
            new Texts(model.guide(), options, new Links(options, anchors), pictures),
            MESSAGES.in(options.locales().getFirst()));
    this.frame = new Frame(sheet, options.locales(), pictures.areBeside());
  }

  public static String html(StepModel model, Options options, Pictures pictures) {
    return new Checklist(model, options, pictures).html();
  }

  /// What the document calls itself, in a language.
  public static String title(StepModel model, String locale) {
    return model.sections().stream()
        .map(Section::title)
        .filter(titles -> !titles.isEmpty())
        .map(titles -> titles.getOrDefault(locale, titles.values().iterator().next()).label())
        .findFirst()
        .orElse("");
  }

  private String html() {
    String shown = options.title().orElse(title(model, options.locales().getFirst()));
    frame.open(shown, model.steps().size());
    contents();
    sheet.add("<main id=steps tabindex=-1>\n");
    titleLine(shown);
    frame.controls();
    sections();
    frame.tools();
    sheet.add("</main>\n</div>\n");
    frame.templates();
    frame.close(PageData.json(model, options.locales()));
    return sheet.out().toString();
  }

  private void contents() {
    sheet.add("<aside>\n<nav aria-labelledby=ct>").say("h2 id=ct", "contents");
    sheet.add("<ol role=list>\n");
    for (Section section : model.sections()) {
      if (hasSteps(section)) {
        sheet.add("<li><a href=\"#", anchor(section), "\"><span");
        sheet.add(sheet.texts().open("h" + section.ord(), title(section)));
        sheet.add("</span> <span class=nc></span></a></li>\n");
      }
    }
    sheet.add("</ol></nav>\n");
    frame.run();
    sheet.add("</aside>\n");
  }

  private Map<String, Fragment> title(Section section) {
    if (!section.title().isEmpty()) {
      return section.title();
    }
    String shown = options.title().orElse(title(model, model.guide().sourceLocale()));
    return Map.of(model.guide().sourceLocale(), new Fragment(Html.escape(shown), shown));
  }

  private String anchor(Section section) {
    return anchors.getOrDefault(section.id(), "");
  }

  private static boolean hasSteps(Section section) {
    return section.items().stream().anyMatch(Part::hasStep);
  }

  private void titleLine(String shown) {
    sheet.add("<h1 id=title");
    if (options.title().isPresent() || model.sections().isEmpty() || first().title().isEmpty()) {
      sheet.add('>', Html.escape(shown));
    } else {
      sheet.add(sheet.texts().open("title", first().title()));
    }
    sheet.add("</h1>\n<p class=meta>").say("span", "version").add(" <code>");
    sheet.add(Html.escape(model.guide().version().replaceFirst("^sha256:(.{8}).*", "$1")));
    sheet.add("</code> · ", Html.escape(options.path()), "</p>\n");
    sheet.add("<noscript><p class=warn>", sheet.said("noscript"), "</p></noscript>\n");
    languages();
  }

  // Also with script: a page of one language has nothing else to change to another with.
  private void languages() {
    Map<String, String> pages = options.around().languages();
    if (!pages.isEmpty()) {
      sheet.add("<nav class=langs aria-label=\"", sheet.said("lang"), "\"><ul role=list>\n");
      pages.forEach(
          (tag, file) -> {
            sheet.add("<li><a href=\"", Html.escape(Around.address(file)), '"', Texts.lang(tag));
            sheet.add('>', Html.escape(Languages.name(tag)), "</a></li>\n");
          });
      sheet.add("</ul></nav>\n");
    }
  }

  private Section first() {
    return model.sections().getFirst();
  }

  private void sections() {
    StepWriter writer = new StepWriter(sheet, model, options.locales());
    // A reader of headings must not meet a level that was left out.
    List<Integer> levels = new ArrayList<>(List.of(1));
    for (Section section : model.sections()) {
      sheet.add("<section id=\"", anchor(section), "\" data-sec=\"", section.ord());
      sheet.add("\">\n<div class=sh>");
      if (section.ord() != 1 && !section.title().isEmpty()) {
        while (levels.getLast() >= Math.max(section.level(), 2)) {
          levels.removeLast();
        }
        levels.add(Math.max(section.level(), 2));
        String name = "h" + Math.min(levels.size(), 6);
        sheet.add('<', name, sheet.texts().open("h" + section.ord(), section.title()));
        sheet.add("</", name, '>');
      }
      if (hasSteps(section)) {
        sheet.add("<p class=cnt data-js></p>");
      }
      sheet.add("</div>\n");
      writer.parts(section.intro(), Optional.empty());
      writer.parts(section.items(), Optional.empty());
      if (hasSteps(section)) {
        sheet.add("<p class=empty hidden data-u=none_left></p>\n");
      }
      writer.parts(section.outro(), Optional.empty());
      sheet.add("</section>\n");
    }
  }
}
