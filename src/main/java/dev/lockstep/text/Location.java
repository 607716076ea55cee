package dev.lockstep.text;

/// A stretch of a file; prints as `path:line:column`.
public record Location(SourceText source, Span span) {

  public Position start() {
    return source.positionOf(span.start());
  }

  public Position end() {
    return source.positionOf(span.end());
  }

  public int line() {
    return source.lineOf(span.start());
  }

  @Override
  public String toString() {
    Position start = start();
    return source.path() + ":" + start.line() + ":" + start.column();
  }
}
