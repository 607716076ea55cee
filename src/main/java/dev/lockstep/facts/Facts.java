package dev.lockstep.facts;

import dev.lockstep.model.FrontMatter;
import dev.lockstep.model.Inline;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the other documents of a locale need to know of one.
///
/// @param path its path inside the locale's folder, `/`-separated
/// @param shown how the file is named to people
/// @param frontMatter as the document itself has it, without what `TOC.md` and `metadata.md` add
/// @param anchors what links can lead to, in reading order
/// @param references what leads into the documentation or to its own site, in reading order
/// @param labels the names of controls in it
/// @param terms the names in it that no language changes
/// @param files the names of pictures and downloads that it mentions in whatever way
public record Facts(
    String path,
    String shown,
    Locale locale,
    FrontMatter frontMatter,
    List<Anchor> anchors,
    List<Reference> references,
    List<Label> labels,
    List<Term> terms,
    Set<String> files) {

  // Files about the repository, and the metadata that all pages share.
  private static final Set<String> ABOUT =
      Set.of(
          "metadata",
          "readme",
          "contributing",
          "license",
          "code_of_conduct",
          "security",
          "support",
          "changelog",
          "notice");

  /// A place that a fragment can lead to.
  ///
  /// @param words the words of the heading, or empty
  /// @param level of the heading, 0 if it is none
  /// @param span the whole heading or tag
  /// @param end where `{#id}` would be inserted: behind the last word of the heading
  public record Anchor(String id, Kind kind, String words, int level, Span span, int end) {

    public enum Kind {
      /// Made from the words of a heading: it changes when they do, and in every translation.
      IMPLICIT,
      /// `{#id}`.
      EXPLICIT,
      /// The id or name of an HTML element.
      HTML
    }
  }

  /// Something that leads elsewhere.
  ///
  /// @param target as written, decoded: an address, or the name of a snippet
  /// @param targetSpan where the target is written
  public record Reference(Sort sort, Inline.Form form, String target, Span span, Span targetSpan) {

    public enum Sort {
      LINK,
      IMAGE,
      INCLUDE,
      SNIPPET
    }
  }

  /// The name of a control.
  ///
  /// @param marked whether it is written `[!UICONTROL …]`; else it is bold in a step
  public record Label(String text, boolean marked, Span span) {}

  /// The name of a product, written `[!DNL …]`.
  public record Term(String text, Span span) {}

  /// Its exl-id, or empty.
  public String exlId() {
    return frontMatter.exlId().orElse("");
  }

  /// Whether these are the facts of the same document: its file says so, and nothing else need be
  /// compared.
  public boolean isSame(Facts other) {
    return shown.equals(other.shown);
  }

  /// Whether this is the table of contents of a guide.
  public boolean isContents() {
    return path.equals("TOC.md") || path.endsWith("/TOC.md");
  }

  /// Whether this is a part of other pages and no page of its own.
  public boolean isPart() {
    return path.startsWith("_includes/") || path.contains("/_includes/");
  }

  /// Whether this is a page that readers find under a title of its own: no part of other pages, no
  /// table of contents, no template that pages are made from, and nothing about the repository.
  public boolean isArticle() {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    return !isContents()
        && !ABOUT.contains(name.toLowerCase(Locale.ROOT))
        && !path.startsWith("_")
        && !path.contains("/_");
  }

  /// The first place with an id.
  public Optional<Anchor> anchor(String id) {
    return anchors.stream().filter(anchor -> anchor.id().equals(id)).findFirst();
  }
}
