package dev.lockstep.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.model.Inline.Style;
import dev.lockstep.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Turns the inline nodes of one block into inlines, and puts the localisation markers back around
/// their words.
final class InlineReader {

  private final Masking masking;
  private final Document root;

  InlineReader(Masking masking, Document root) {
    this.masking = masking;
    this.root = root;
  }

  /// The inlines of a block, from the masked offset `from` on.
  List<Inline> read(Node parent, int from) {
    return new Container(from, parent.getEndOffset()).read(parent);
  }

  Span raw(int from, int to) {
    return masking.text().toRaw(new Span(from, to));
  }

  /// An `<a href>` that waits for its `</a>`.
  private record OpenLink(String target, Span targetSpan, int start, List<Inline> before) {}

  private final class Container {

    private final int from;
    private final int to;
    private final Deque<OpenLink> links = new ArrayDeque<>();
    private List<Inline> out = new ArrayList<>();
    private Decoded literal = new Decoded(masking.text());
    private int openBrackets;
    private final List<Integer> cuts = new ArrayList<>();

    Container(int from, int to) {
      this.from = from;
      this.to = to;
      for (Masking.Spot spot : spots()) {
        cuts.add(spot.content().start());
        cuts.add(spot.content().end());
      }
    }

    List<Inline> read(Node parent) {
      children(parent);
      flush(false);
      while (!links.isEmpty()) {
        OpenLink open = links.pop();
        open.before().addAll(out);
        out = open.before();
      }
      return wrapMarkers(out);
    }

    private void children(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node.getEndOffset() > from) {
          inline(node);
        }
      }
    }

    // One arm for each node that flexmark makes; the default keeps what is new to us.
    private void inline(Node node) {
      int start = Math.max(from, node.getStartOffset());
      int end = node.getEndOffset();
      switch (node) {
        case Text _, HtmlEntity _ -> literal.add(start, end);
        case SoftLineBreak _, HardLineBreak _ -> literal.addBreak(start, end);
        case TextBase text -> children(text);
        case Code code -> add(new Inline.Code(code.getText().toString(), raw(start, end)));
        case StrongEmphasis strong ->
            add(new Inline.Styled(Style.STRONG, inside(strong, 2), raw(start, end)));
        case Emphasis emphasis ->
            add(new Inline.Styled(Style.EMPHASIS, inside(emphasis, 1), raw(start, end)));
        case Link link -> link(link, start, end);
        case Image image -> image(image, start, end);
        case AutoLink auto -> autolink(auto.getText(), "", start, end);
        case MailLink mail -> autolink(mail.getText(), "mailto:", start, end);
        case RefNode reference -> reference(reference, start, end);
        case HtmlInlineComment _ -> add(new Inline.Opaque("comment", raw(start, end)));
        case HtmlInline html -> html(html.getChars().toString(), start, end);
        default -> add(new Inline.Opaque(node.getNodeName(), raw(start, end)));
      }
    }

    private void add(Inline inline) {
      flush(inline instanceof Inline.Styled);
      out.add(inline);
    }

    private void flush(boolean bracketsMayFollow) {
      if (literal.length() == 0) {
        return;
      }
      boolean afterLink =
          !out.isEmpty()
              && (out.getLast() instanceof Inline.Link || out.getLast() instanceof Inline.Image);
      boolean opensLater = bracketsMayFollow && hasBracketAfter(literal);
      LiteralReader reader = new LiteralReader(literal, cuts, afterLink, openBrackets, opensLater);
      out.addAll(reader.read());
      openBrackets = reader.openBrackets();
      literal = new Decoded(masking.text());
    }

    private boolean hasBracketAfter(Decoded text) {
      int end = text.maskedStart(text.length() - 1);
      int next = masking.text().text().indexOf('[', end + 1);
      return next >= 0 && next < to;
    }

    private List<Inline> inside(Node node, int marker) {
      return new Container(node.getStartOffset() + marker, node.getEndOffset() - marker).read(node);
    }

    private void link(Link link, int start, int end) {
      BasedSequence url = link.getUrl();
      add(
          new Inline.Link(
              Form.INLINE,
              Decoded.decode(url.toString()),
              urlSpan(url),
              new Container(start + 1, link.getTextClosingMarker().getStartOffset()).read(link),
              raw(start, end)));
    }

    private void image(Image image, int start, int end) {
      BasedSequence url = image.getUrl();
      add(
          new Inline.Image(
              Form.INLINE,
              Decoded.decode(url.toString()),
              urlSpan(url),
              Decoded.canonical(Decoded.decode(image.getText().toString())),
              raw(start, end)));
    }

    private void autolink(BasedSequence url, String scheme, int start, int end) {
      add(new Inline.Link(Form.AUTOLINK, scheme + url, urlSpan(url), List.of(), raw(start, end)));
    }

    private void reference(RefNode node, int start, int end) {
      Reference definition = node.isDefined() ? node.getReferenceNode(root) : null;
      if (definition == null) {
        // No such definition: the site shows brackets and words.
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        if (first == null || last == null) {
          literal.add(start, end);
        } else {
          literal.add(start, Math.max(start, first.getStartOffset()));
          children(node);
          literal.add(Math.max(start, last.getEndOffset()), end);
        }
        return;
      }
      String target = Decoded.decode(definition.getUrl().toString());
      switch (node) {
        case ImageRef image ->
            add(
                new Inline.Image(
                    Form.REFERENCE,
                    target,
                    urlSpan(definition.getUrl()),
                    image.getText().toString(),
                    raw(start, end)));
        case LinkRef link ->
            add(
                new Inline.Link(
                    Form.REFERENCE,
                    target,
                    urlSpan(definition.getUrl()),
                    new Container(start + 1, end).read(link),
                    raw(start, end)));
        default -> add(new Inline.Opaque(node.getNodeName(), raw(start, end)));
      }
    }

    private void html(String tag, int start, int end) {
      HtmlReader.TagText read = HtmlReader.tag(tag);
      Span span = raw(start, end);
      if (read.name().equals("a") && !read.closing() && !read.target().isEmpty()) {
        flush(false);
        int at = tag.indexOf(read.target());
        Span target = at < 0 ? span : raw(start + at, start + at + read.target().length());
        links.push(new OpenLink(Decoded.decode(read.target()), target, span.start(), out));
        out = new ArrayList<>();
      } else if (read.name().equals("a") && read.closing() && !links.isEmpty()) {
        flush(false);
        OpenLink open = links.pop();
        List<Inline> content = out;
        out = open.before();
        out.add(
            new Inline.Link(
                Form.HTML,
                open.target(),
                open.targetSpan(),
                content,
                new Span(open.start(), span.end())));
      } else if (read.name().equals("img") && !read.target().isEmpty()) {
        int at = tag.indexOf(read.target());
        Span target = at < 0 ? span : raw(start + at, start + at + read.target().length());
        add(new Inline.Image(Form.HTML, Decoded.decode(read.target()), target, read.alt(), span));
      } else {
        add(new Inline.Tag(read.name(), read.closing(), read.id(), span));
      }
    }

    private Span urlSpan(BasedSequence url) {
      return raw(url.getStartOffset(), url.getEndOffset());
    }

    private List<Masking.Spot> spots() {
      return masking.spotsWithin(from, to);
    }

    private List<Inline> wrapMarkers(List<Inline> inlines) {
      List<Inline> wrapped = inlines;
      for (Masking.Spot spot : spots()) {
        wrapped = wrap(wrapped, spot);
      }
      return wrapped;
    }
  }

  // Markers inside markers come later in the list of spots, so the outer one is there to be looked
  // into.
  private List<Inline> wrap(List<Inline> inlines, Masking.Spot spot) {
    List<Inline> result = new ArrayList<>();
    List<Inline> content = new ArrayList<>();
    int place = -1;
    for (Inline inline : inlines) {
      if (spot.raw().contains(inline.span())) {
        place = place < 0 ? result.size() : place;
        content.add(inline);
      } else if (inline.span().contains(spot.raw()) || inline.span().overlaps(spot.raw())) {
        if (inline instanceof Inline.Marker outer) {
          result.add(new Inline.Marker(outer.name(), wrap(outer.content(), spot), outer.span()));
          place = Integer.MAX_VALUE;
        } else {
          return inlines;
        }
      } else {
        if (place < 0 && inline.span().start() >= spot.raw().end()) {
          place = result.size();
        }
        result.add(inline);
      }
    }
    if (place == Integer.MAX_VALUE) {
      return result;
    }
    result.add(
        place < 0 ? result.size() : place,
        new Inline.Marker(spot.name(), List.copyOf(content), spot.raw()));
    return result;
  }
}
