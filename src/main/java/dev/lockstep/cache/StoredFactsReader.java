package dev.lockstep.cache;

import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Label;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Term;
import dev.lockstep.facts.Header;
import dev.lockstep.model.Inline;
import dev.lockstep.text.Span;
import java.util.Locale;
import java.util.Set;

/// Reads what a `StoredFactsWriter` wrote.
public final class StoredFactsReader {

  private static final Anchor.Kind[] KINDS = Anchor.Kind.values();
  private static final Reference.Sort[] SORTS = Reference.Sort.values();
  private static final Inline.Form[] FORMS = Inline.Form.values();

  private final Decoder in;

  public StoredFactsReader(Decoder in) {
    this.in = in;
  }

  public Facts facts() {
    return new Facts(
        in.text(),
        in.text(),
        Locale.forLanguageTag(in.text()),
        header(),
        in.all(this::anchor),
        in.all(this::reference),
        in.all(this::label),
        in.all(this::term),
        Set.copyOf(in.all(in::text)));
  }

  private Header header() {
    return new Header(in.text(), in.text(), in.span(), in.flag(), in.flag(), in.all(this::key));
  }

  private Header.Key key() {
    String name = in.text();
    boolean blank = in.flag();
    Span span = in.span();
    return new Header.Key(name, blank, span.start(), span.end());
  }

  private Anchor anchor() {
    return new Anchor(in.text(), in.choice(KINDS), in.text(), in.small(), in.span(), in.small());
  }

  private Reference reference() {
    return new Reference(in.choice(SORTS), in.choice(FORMS), in.text(), in.span(), in.span());
  }

  private Label label() {
    return new Label(in.text(), in.flag(), in.span());
  }

  private Term term() {
    return new Term(in.text(), in.span());
  }
}
