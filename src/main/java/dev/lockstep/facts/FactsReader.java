package dev.lockstep.facts;

import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Label;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.facts.Facts.Term;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Slugs;
import dev.lockstep.model.Unit;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the facts out of a document, in one walk through its units.
public final class FactsReader {

  private static final String INCLUDE = "$include";

  // An element's id, or the name of `<a name="…">`.
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?i:a\\b[^<>]*?\\s(?:id|name)|[a-z][a-z0-9]*\\b[^<>]*?\\sid)"
              + "\\s*=\\s*[\"']?([^\"'\\s<>]+)[^<>]*>");

  // `{#id}`, or an id among other attributes: `{.wide #prices}`.
  private static final Pattern ID = Pattern.compile("\\{(?:[^{}\"]*[ ])?#([^\\s{}]+)[^{}]*\\}");

  private final Document document;
  private final List<Anchor> anchors = new ArrayList<>();
  private final Set<Integer> tags = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();

  private FactsReader(Document document) {
    this.document = document;
  }

  /// @param units the units of the document
  public static Facts read(Document document, List<Unit> units) {
    FactsReader reader = new FactsReader(document);
    Block.all(document.blocks()).forEach(reader::block);
    units.stream().flatMap(Unit::all).forEach(reader::unit);
    reader.anchors.sort((a, b) -> a.span().compareTo(b.span()));
    return new Facts(
        document.path(),
        document.source().path(),
        document.locale(),
        Header.of(document.frontMatter()),
        List.copyOf(reader.anchors),
        List.copyOf(reader.references),
        List.copyOf(reader.labels),
        List.copyOf(reader.terms),
        Set.copyOf(FileNames.in(document.source().text())));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Html html -> elements(html.span());
      case Block.Table table when table.html() -> elements(table.span());
      case Block.Procedure list -> list(list.span());
      case Block.Bullets list -> list(list.span());
      // `{#id}` on a line of its own belongs to the block above.
      case Block.Opaque other when other.kind().equals("attributes") -> attributes(other.span());
      case Block.Paragraph _,
          Block.Note _,
          Block.Tabs _,
          Block.Shadebox _,
          Block.Collapsible _,
          Block.CodeBlock _,
          Block.Table _,
          Block.Include _,
          Block.Video _,
          Block.Comment _,
          Block.Opaque _ -> {}
    }
  }

  // The text of a picture is no text of its heading to a browser; some writers count it, and their
  // links work in some renderers.
  private void heading(Block.Heading heading) {
    String words = Inline.text(heading.content());
    if (heading.anchor().isPresent()) {
      anchor(heading.id(), Anchor.Kind.EXPLICIT, words, heading);
      return;
    }
    anchor(heading.id(), Anchor.Kind.IMPLICIT, words, heading);
    StringBuilder spoken = new StringBuilder();
    for (Inline inline : heading.content()) {
      spoken.append(
          inline instanceof Inline.Image image ? image.alt() : Inline.text(List.of(inline)));
    }
    if (!spoken.toString().equals(words)) {
      anchor(Slugs.of(spoken.toString()), Anchor.Kind.IMPLICIT, words, heading);
    }
  }

  private void anchor(String id, Anchor.Kind kind, String words, Block.Heading heading) {
    if (!id.isEmpty()) {
      anchors.add(new Anchor(id, kind, words, heading.level(), heading.span(), end(heading)));
    }
  }

  // Markdown lists have none of their own; the tags inside their entries are read with the entries.
  private void list(Span span) {
    if (document.source().text().charAt(span.start()) == '<') {
      elements(span);
    }
  }

  private void elements(Span span) {
    Matcher element = ELEMENT.matcher(document.source().slice(span));
    while (element.find()) {
      int start = span.start() + element.start();
      html(element.group(1), new Span(start, span.start() + element.end()));
    }
  }

  // Blocks and inlines of HTML tell of the same tags.
  private void html(String id, Span tag) {
    if (tags.add(tag.start())) {
      anchors.add(new Anchor(id, Anchor.Kind.HTML, "", 0, tag, tag.end()));
    }
  }

  private void attributes(Span span) {
    Matcher id = ID.matcher(document.source().slice(span));
    if (id.find()) {
      anchors.add(new Anchor(id.group(1), Anchor.Kind.EXPLICIT, "", 0, span, span.end()));
    }
  }

  // A heading may end in hashes of its own: `## Set up ##`.
  private int end(Block.Heading heading) {
    SourceText text = document.source();
    Span line = text.lineSpan(text.lineOf(heading.span().start()));
    String words = text.slice(line).stripTrailing().replaceFirst("(?<=[ \\t])#+$", "");
    return line.start() + words.stripTrailing().length();
  }

  private void unit(Unit unit) {
    if (unit.block() instanceof Block.Include include) {
      references.add(
          new Reference(
              Sort.INCLUDE,
              Inline.Form.INLINE,
              include.path(),
              include.span(),
              include.pathSpan()));
    }
    inlines(unit, unit.content());
  }

  private void inlines(Unit unit, List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Link link -> {
          reference(Sort.LINK, link.form(), link.target(), link.span(), link.targetSpan());
          tag(link.form(), link.span());
        }
        case Inline.Image image -> {
          reference(Sort.IMAGE, image.form(), image.target(), image.span(), image.targetSpan());
          tag(image.form(), image.span());
        }
        case Inline.Snippet snippet -> snippet(snippet);
        case Inline.Tag tag when !tag.closing() && !tag.id().isEmpty() ->
            html(tag.id(), tag.span());
        // An entry of a table of contents is named by what it holds, with the entries below it.
        case Inline.Opaque other when other.kind().equals("anchor") && unit.is(Unit.Kind.ITEM) ->
            entry(other, unit);
        case Inline.Opaque other
            when !unit.is(Unit.Kind.SECTION)
                && (other.kind().equals("anchor") || other.kind().equals("attributes")) ->
            attributes(other.span());
        case Inline.Marker marker when marker.name().equals("UICONTROL") ->
            label(marker.content(), true, marker.span());
        case Inline.Marker marker when marker.name().equals("DNL") ->
            terms.add(new Term(Inline.text(marker.content()).strip(), marker.span()));
        case Inline.Styled styled
            when styled.style() == Inline.Style.STRONG && unit.step().isStep() ->
            label(styled.content(), false, styled.span());
        case Inline.Words _,
            Inline.Code _,
            Inline.Styled _,
            Inline.HalfLink _,
            Inline.Marker _,
            Inline.Tag _,
            Inline.Opaque _ -> {}
      }
      inlines(unit, inline.content());
    }
  }

  private void entry(Inline.Opaque braces, Unit unit) {
    Matcher id = ID.matcher(document.source().slice(braces.span()));
    if (id.find()) {
      String words = Inline.text(unit.content()).strip();
      int end = braces.span().start();
      anchors.add(new Anchor(id.group(1), Anchor.Kind.EXPLICIT, words, 0, unit.span(), end));
    }
  }

  // `<a id="x" href="…">` and `<img id="x">` are places too.
  private void tag(Inline.Form form, Span span) {
    if (form == Inline.Form.HTML) {
      Matcher element = ELEMENT.matcher(document.source().slice(span));
      if (element.lookingAt()) {
        html(element.group(1), new Span(span.start(), span.start() + element.end()));
      }
    }
  }

  private void reference(Sort sort, Inline.Form form, String target, Span span, Span targetSpan) {
    if (!LinkKey.isAbsolute(target) || Site.isOurs(target)) {
      references.add(new Reference(sort, form, target, span, targetSpan));
    }
  }

  // An include inside of a line is read as a snippet.
  private void snippet(Inline.Snippet snippet) {
    boolean include = snippet.name().startsWith(INCLUDE);
    references.add(
        new Reference(
            include ? Sort.INCLUDE : Sort.SNIPPET,
            Inline.Form.INLINE,
            include ? snippet.name().substring(INCLUDE.length()).strip() : snippet.name(),
            snippet.span(),
            snippet.span()));
  }

  private void label(List<Inline> content, boolean marked, Span span) {
    String text = Inline.text(content).strip();
    // A marker inside of bold is the marker's, and so is bold inside of a marker.
    boolean inside = !labels.isEmpty() && labels.getLast().span().contains(span);
    if (!text.isEmpty()
        && (marked || (!inside && content.stream().noneMatch(Inline.Marker.class::isInstance)))) {
      labels.add(new Label(text, marked, span));
    }
  }
}
