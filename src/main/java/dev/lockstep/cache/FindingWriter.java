package dev.lockstep.cache;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Related;
import dev.lockstep.text.Lines;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import java.util.IdentityHashMap;
import java.util.function.Predicate;

/// Writes findings; `FindingReader` reads them.
///
/// Every record is taken apart by a pattern that names all its components, so that one more does
/// not compile before it is written too.
public final class FindingWriter {

  private final Encoder out;
  private final Predicate<SourceText> isFile;
  // Equal is what is the same text, to fixes too: two readings of a file are two.
  private final IdentityHashMap<SourceText, Integer> sources = new IdentityHashMap<>();

  /// @param isFile whether a text is what its file holds, as the entry's key says; any other is
  ///   kept with the entry
  public FindingWriter(Encoder out, Predicate<SourceText> isFile) {
    this.out = out;
    this.isFile = isFile;
  }

  public void finding(Finding value) {
    switch (value) {
      case Finding(
              var rule,
              var severity,
              var cause,
              var message,
              var at,
              var about,
              var related,
              var help,
              var fix,
              var locales,
              var group,
              var identity) -> {
        out.text(rule);
        out.choice(severity);
        out.maybe(cause, out::choice);
        out.text(message);
        location(at);
        about(about);
        out.all(related, this::related);
        out.text(help);
        out.maybe(fix, this::fix);
        out.all(locales, out::text);
        out.text(group);
        out.text(identity);
      }
    }
  }

  public void problem(Problem value) {
    switch (value) {
      case Problem(var kind, var at, var message, var help) -> {
        out.choice(kind);
        location(at);
        out.text(message);
        out.text(help);
      }
    }
  }

  public void source(SourceText text) {
    Integer known = sources.putIfAbsent(text, sources.size());
    if (known != null) {
      out.number(known + 2L);
      return;
    }
    boolean file = isFile.test(text);
    out.flag(file);
    out.text(text.path());
    if (file) {
      lines(text.lines());
    } else {
      out.text(text.text());
    }
  }

  // Without them every document with a finding would have to be read to say its line.
  private void lines(Lines lines) {
    out.number(lines.length());
    out.flag(lines.mark());
    out.number(lines.count());
    for (int line = 2; line <= lines.count(); line++) {
      out.number(lines.start(line) - lines.start(line - 1));
    }
  }

  private void location(Location value) {
    switch (value) {
      case Location(var source, var span) -> {
        source(source);
        out.span(span);
      }
    }
  }

  private void about(About value) {
    switch (value) {
      case About(var locale, var topic, var section, var step) -> {
        out.text(locale);
        out.text(topic);
        out.text(section);
        out.text(step);
      }
    }
  }

  private void related(Related value) {
    switch (value) {
      case Related(var message, var at) -> {
        out.text(message);
        location(at);
      }
    }
  }

  private void fix(Fix value) {
    switch (value) {
      case Fix(var title, var safety, var edits) -> {
        out.text(title);
        out.choice(safety);
        out.all(edits, this::edit);
      }
    }
  }

  private void edit(Edit value) {
    switch (value) {
      case Edit(var at, var text) -> {
        location(at);
        out.text(text);
      }
    }
  }
}
