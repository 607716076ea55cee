package dev.lockstep.parse;

import com.vladsch.flexmark.ast.Heading;
import dev.lockstep.model.Block;
import dev.lockstep.model.Block.Place;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Slugs;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the headings of one document into blocks, with the ids that links lead to.
final class HeadingReader {

  private final String source;
  private final InlineReader inlines;
  private final Slugs slugs = new Slugs();

  HeadingReader(String source, InlineReader inlines) {
    this.source = source;
    this.inlines = inlines;
  }

  /// Headings are to be read in the order of the text: equal ones are numbered.
  ///
  /// @param span of the heading in the source
  Block read(Heading heading, Span span) {
    List<Inline> content = new ArrayList<>(inlines.read(heading, heading.getStartOffset()));
    Optional<Block.Anchor> anchor = Optional.empty();
    for (int i = 0; i < content.size() && anchor.isEmpty(); i++) {
      if (content.get(i) instanceof Inline.Opaque(String kind, Span at) && isAnchor(kind, at)) {
        Place place =
            isBlank(content.subList(i + 1, content.size()))
                ? Place.END
                : isBlank(content.subList(0, i)) ? Place.START : Place.MIDDLE;
        anchor = Optional.of(new Block.Anchor(id(at), place, at));
        content.remove(i);
      }
    }
    return new Block.Heading(
        heading.getLevel(), List.copyOf(content), anchor, slug(content, anchor), span);
  }

  // The site makes ids only for headings that have none, so an explicit one is not counted.
  private String slug(List<Inline> content, Optional<Block.Anchor> anchor) {
    String words = Inline.text(content);
    return anchor.isPresent() ? Slugs.of(words) : slugs.next(words);
  }

  private boolean isAnchor(String kind, Span span) {
    return kind.equals("anchor")
        || (kind.equals("attributes") && source.startsWith("{#", span.start()));
  }

  private String id(Span span) {
    String inside = source.substring(span.start() + 2, span.end() - 1).strip();
    int blank = inside.indexOf(' ');
    return blank < 0 ? inside : inside.substring(0, blank);
  }

  private static boolean isBlank(List<Inline> inlines) {
    return inlines.stream().allMatch(i -> i instanceof Inline.Words(String w, _) && w.isBlank());
  }
}
