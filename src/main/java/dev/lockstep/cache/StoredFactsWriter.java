package dev.lockstep.cache;

import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Label;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Term;
import dev.lockstep.model.FrontMatter;
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
              var frontMatter,
              var anchors,
              var references,
              var labels,
              var terms,
              var files) -> {
        out.text(path);
        out.text(shown);
        out.text(locale.toLanguageTag());
        frontMatter(frontMatter);
        out.all(anchors, this::anchor);
        out.all(references, this::reference);
        out.all(labels, this::label);
        out.all(terms, this::term);
        out.all(new TreeSet<>(files), out::text);
      }
    }
  }

  private void frontMatter(FrontMatter value) {
    switch (value) {
      case FrontMatter(var entries, var span, var closed) -> {
        out.number(entries.size());
        entries.forEach(
            (key, entry) -> {
              out.text(key);
              entry(entry);
            });
        out.span(span);
        out.flag(closed);
      }
    }
  }

  private void entry(FrontMatter.Entry value) {
    switch (value) {
      case FrontMatter.Entry(var text, var keySpan, var valueSpan) -> {
        out.text(text);
        out.span(keySpan);
        out.span(valueSpan);
      }
    }
  }

  private void anchor(Anchor value) {
    switch (value) {
      case Anchor(var id, var kind, var words, var level, var span, var end) -> {
        out.text(id);
        out.choice(kind);
        out.text(words);
        out.number(level);
        out.span(span);
        out.number(end);
      }
    }
  }

  private void reference(Reference value) {
    switch (value) {
      case Reference(var sort, var form, var target, var span, var targetSpan) -> {
        out.choice(sort);
        out.choice(form);
        out.text(target);
        out.span(span);
        out.span(targetSpan);
      }
    }
  }

  private void label(Label value) {
    switch (value) {
      case Label(var text, var marked, var span) -> {
        out.text(text);
        out.flag(marked);
        out.span(span);
      }
    }
  }

  private void term(Term value) {
    switch (value) {
      case Term(var text, var span) -> {
        out.text(text);
        out.span(span);
      }
    }
  }
}
