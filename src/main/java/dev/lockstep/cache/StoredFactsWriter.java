package dev.lockstep.cache;

import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Label;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Term;
import dev.lockstep.facts.Header;
import dev.lockstep.text.Span;
import java.util.TreeSet;

/// Writes the facts of a document; `StoredFactsReader` reads them. Records are taken apart as in
/// `FindingWriter`.
public final class StoredFactsWriter {

  private final Encoder out;

  public StoredFactsWriter(Encoder out) {
    this.out = out;
  }

  public void facts(Facts value) {
    switch (value) {
      case Facts(
              var path,
              var shown,
              var locale,
              var header,
              var anchors,
              var references,
              var labels,
              var terms,
              var files) -> {
        out.text(path);
        out.text(shown);
        out.text(locale.toLanguageTag());
        header(header);
        out.all(anchors, this::anchor);
        out.all(references, this::reference);
        out.all(labels, this::label);
        out.all(terms, this::term);
        out.all(new TreeSet<>(files), out::text);
      }
    }
  }

  private void header(Header value) {
    switch (value) {
      case Header(var exlId, var title, var titleSpan, var hidden, var closed, var keys) -> {
        out.text(exlId);
        out.text(title);
        out.span(titleSpan);
        out.flag(hidden);
        out.flag(closed);
        out.all(keys, this::key);
      }
    }
  }

  private void key(Header.Key value) {
    switch (value) {
      case Header.Key(var name, var blank, var start, var end) -> {
        out.text(name);
        out.flag(blank);
        out.span(new Span(start, end));
      }
    }
  }

  private void anchor(Anchor value) {
    switch (value) {
      case Anchor(var id, var kind, var words, var level, var start, var after, var end) -> {
        out.text(id);
        out.choice(kind);
        out.text(words);
        out.number(level);
        out.span(new Span(start, after));
        out.number(end);
      }
    }
  }

  private void reference(Reference value) {
    switch (value) {
      case Reference(
              var sort,
              var form,
              var target,
              var start,
              var end,
              var targetStart,
              var targetEnd) -> {
        out.choice(sort);
        out.choice(form);
        out.text(target);
        out.span(new Span(start, end));
        out.span(new Span(targetStart, targetEnd));
      }
    }
  }

  private void label(Label value) {
    switch (value) {
      case Label(var text, var marked, var start, var end) -> {
        out.text(text);
        out.flag(marked);
        out.span(new Span(start, end));
      }
    }
  }

  private void term(Term value) {
    switch (value) {
      case Term(var text, var start, var end) -> {
        out.text(text);
        out.span(new Span(start, end));
      }
    }
  }
}
