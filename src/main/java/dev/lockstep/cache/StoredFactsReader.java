package dev.lockstep.cache;

import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Label;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Term;
import dev.lockstep.model.FrontMatter;
import dev.lockstep.model.Inline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        frontMatter(),
        in.all(this::anchor),
        in.all(this::reference),
        in.all(this::label),
        in.all(this::term),
        Set.copyOf(in.all(in::text)));
  }

  private FrontMatter frontMatter() {
    Map<String, FrontMatter.Entry> entries = new LinkedHashMap<>();
    for (int rest = in.small(); rest > 0; rest--) {
      entries.put(in.text(), new FrontMatter.Entry(in.text(), in.span(), in.span()));
    }
    return new FrontMatter(Collections.unmodifiableMap(entries), in.span(), in.flag());
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
