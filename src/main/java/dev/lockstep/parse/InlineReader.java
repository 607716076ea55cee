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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the inline nodes of one block into inlines, and puts the localisation markers back around
/// their words.
final class InlineReader {

  private final Masking masking;
  private final Document root;
  private int depth;

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
    private @Nullable OpenLink link;
    private List<Inline> out = new ArrayList<>();
    private final Decoded literal = new Decoded(masking.text());
    private int openBrackets;

    Container(int from, int to) {
      this.from = from;
      this.to = to;
    }

    List<Inline> read(Node parent) {
      Depth.check(++depth, raw(from, from).start());
      children(parent);
      flush(false);
      unlink();
      depth--;
      return wrapMarkers(out);
    }

    // A link without an end is none.
    private void unlink() {
      if (link != null) {
        link.before().addAll(out);
        out = link.before();
        link = null;
      }
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
      LiteralReader reader =
          new LiteralReader(literal, masking, afterLink, openBrackets, opensLater);
      out.addAll(reader.read());
      openBrackets = reader.openBrackets();
      literal.clear();
    }

    private boolean hasBracketAfter(Decoded text) {
      int end = text.maskedStart(text.length() - 1);
      int length = masking.text().text().length();
      return masking.text().text().indexOf('[', Math.min(end + 1, to), Math.min(to, length)) >= 0;
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
        // HTML has no link in a link: the second one ends the first.
        unlink();
        int at = tag.indexOf(read.target());
        Span target = at < 0 ? span : raw(start + at, start + at + read.target().length());
        link = new OpenLink(Decoded.decode(read.target()), target, span.start(), out);
        out = new ArrayList<>();
      } else if (read.name().equals("a") && read.closing() && link != null) {
        flush(false);
        OpenLink open = link;
        link = null;
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

    private List<Inline> wrapMarkers(List<Inline> inlines) {
      List<Masking.Spot> spots = masking.spotsWithin(from, to);
      return spots.isEmpty() ? inlines : wrap(inlines, spots);
    }
  }

  // Spots and inlines are both in reading order, an outer spot before those inside it.
  private static List<Inline> wrap(List<Inline> inlines, List<Masking.Spot> spots) {
    List<Inline> result = new ArrayList<>();
    int next = 0;
    int s = 0;
    while (s < spots.size()) {
      Masking.Spot spot = spots.get(s++);
      while (next < inlines.size() && inlines.get(next).span().end() <= spot.raw().start()) {
        result.add(inlines.get(next++));
      }
      int end = next;
      while (end < inlines.size() && spot.raw().contains(inlines.get(end).span())) {
        end++;
      }
      if (end < inlines.size() && inlines.get(end).span().start() < spot.raw().end()) {
        // It stands inside an inline, which has wrapped it, or across one's edge.
        continue;
      }
      int inner = s;
      while (inner < spots.size() && spots.get(inner).raw().start() < spot.raw().end()) {
        inner++;
      }
      List<Inline> content = wrap(inlines.subList(next, end), spots.subList(s, inner));
      result.add(new Inline.Marker(spot.name(), List.copyOf(content), spot.raw()));
      next = end;
      s = inner;
    }
    result.addAll(inlines.subList(next, inlines.size()));
    return result;
  }
}
