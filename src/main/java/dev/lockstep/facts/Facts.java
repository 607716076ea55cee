package dev.lockstep.facts;

import dev.lockstep.model.Inline;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the other documents of a locale need to know of one.
///
/// The facts of all documents are in memory at once. So a place in them is two numbers and not a
/// `Span`, of which a document would have 48 on average.
///
/// @param path its path inside the locale's folder, `/`-separated
/// @param shown how the file is named to people
/// @param header of the document itself, without what `TOC.md` and `metadata.md` add
/// @param anchors what links can lead to, in reading order
/// @param references what leads into the documentation or to its own site, in reading order
/// @param labels the names of controls in it
/// @param terms the names in it that no language changes
/// @param files the names of pictures and downloads that it mentions in whatever way
public record Facts(
    String path,
    String shown,
    Locale locale,
    Header header,
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
  /// @param start where the whole heading or tag begins
  /// @param after where it ends
  /// @param end where `{#id}` would be inserted: behind the last word of the heading
  public record Anchor(
      String id, Kind kind, String words, byte level, int start, int after, int end) {

    public Anchor(String id, Kind kind, String words, int level, Span span, int end) {
      this(id, kind, words, (byte) level, span.start(), span.end(), end);
    }

    /// The whole heading or tag.
    public Span span() {
      return new Span(start, after);
    }

    private Anchor with(Texts texts) {
      return new Anchor(texts.one(id), kind, texts.one(words), level, start, after, end);
    }

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
  /// @param targetStart where the target is written
  public record Reference(
      Sort sort,
      Inline.Form form,
      String target,
      int start,
      int end,
      int targetStart,
      int targetEnd) {

    public Reference(Sort sort, Inline.Form form, String target, Span span, Span targetSpan) {
      this(sort, form, target, span.start(), span.end(), targetSpan.start(), targetSpan.end());
    }

    public Span span() {
      return new Span(start, end);
    }

    /// Where the target is written.
    public Span targetSpan() {
      return new Span(targetStart, targetEnd);
    }

    private Reference with(Texts texts) {
      return new Reference(sort, form, texts.one(target), start, end, targetStart, targetEnd);
    }

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
  public record Label(String text, boolean marked, int start, int end) {

    public Label(String text, boolean marked, Span span) {
      this(text, marked, span.start(), span.end());
    }

    public Span span() {
      return new Span(start, end);
    }

    private Label with(Texts texts) {
      return new Label(texts.one(text), marked, start, end);
    }
  }

  /// The name of a product, written `[!DNL …]`.
  public record Term(String text, int start, int end) {

    public Term(String text, Span span) {
      this(text, span.start(), span.end());
    }

    public Span span() {
      return new Span(start, end);
    }

    private Term with(Texts texts) {
      return new Term(texts.one(text), start, end);
    }
  }

  /// Its exl-id, or empty.
  public String exlId() {
    return header.exlId();
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

  /// The same facts, whose texts are one with equal texts of other documents.
  public Facts with(Texts texts) {
    return new Facts(
        path,
        shown,
        locale,
        header.with(texts),
        anchors.stream().map(anchor -> anchor.with(texts)).toList(),
        references.stream().map(reference -> reference.with(texts)).toList(),
        labels.stream().map(label -> label.with(texts)).toList(),
        terms.stream().map(term -> term.with(texts)).toList(),
        files);
  }
}
