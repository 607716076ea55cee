package dev.lockstep.model;

import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Locale;

/// One file of documentation in one language.
///
/// @param path the path inside its locale's folder, `/`-separated; equal for source and target
/// @param troubles what kept the parser from reading all of it; usually empty
public record Document(
    SourceText source,
    Locale locale,
    String path,
    FrontMatter frontMatter,
    List<Block> blocks,
    List<Trouble> troubles) {

  /// Why some of the text was not read as the writer meant it.
  public record Trouble(String message, Span span) {}

  public Location at(Span span) {
    return new Location(source, span);
  }
}
