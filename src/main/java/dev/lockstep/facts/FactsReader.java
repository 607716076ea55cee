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
import dev.lockstep.model.Unit;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Takes the facts out of a document, in one walk through its units.
public final class FactsReader {

  private static final String INCLUDE = "$include";

  private final Document document;
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();

  private FactsReader(Document document) {
    this.document = document;
  }

  /// @param units the units of the document
  public static Facts read(Document document, List<Unit> units) {
    FactsReader reader = new FactsReader(document);
    Block.all(document.blocks()).forEach(reader::heading);
    units.stream().flatMap(Unit::all).forEach(reader::unit);
    reader.anchors.sort(Comparator.comparing(Anchor::span));
    return new Facts(
        document.path(),
        document.source().path(),
        document.locale(),
        document.frontMatter().exlId().orElse(""),
        List.copyOf(reader.anchors),
        List.copyOf(reader.references),
        List.copyOf(reader.labels),
        List.copyOf(reader.terms));
  }

  private void heading(Block block) {
    if (block instanceof Block.Heading heading && !heading.id().isEmpty()) {
      Anchor.Kind kind = heading.anchor().isPresent() ? Anchor.Kind.EXPLICIT : Anchor.Kind.IMPLICIT;
      anchors.add(
          new Anchor(
              heading.id(),
              kind,
              Inline.text(heading.content()),
              heading.level(),
              heading.span(),
              end(heading)));
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
    switch (unit.block()) {
      case Block.Include include ->
          references.add(
              new Reference(
                  Sort.INCLUDE,
                  Inline.Form.INLINE,
                  include.path(),
                  include.span(),
                  include.pathSpan()));
      default -> {}
    }
    inlines(unit, unit.content());
  }

  private void inlines(Unit unit, List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Link link ->
            reference(Sort.LINK, link.form(), link.target(), link.span(), link.targetSpan());
        case Inline.Image image ->
            reference(Sort.IMAGE, image.form(), image.target(), image.span(), image.targetSpan());
        case Inline.Snippet snippet -> snippet(snippet);
        case Inline.Tag tag when !tag.closing() && !tag.id().isEmpty() ->
            anchors.add(
                new Anchor(tag.id(), Anchor.Kind.HTML, "", 0, tag.span(), tag.span().end()));
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
