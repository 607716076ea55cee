package dev.lockstep.text;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The characters of one file as read, byte-order mark and line ends kept, with its lines indexed.
public final class SourceText {

  private final String path;
  private final Lines lines;
  private final Supplier<String> text;

  private SourceText(String path, Lines lines, Supplier<String> text) {
    this.path = path;
    this.lines = lines;
    this.text = text;
  }

  /// @param path how the file is named to people: relative, `/`-separated
  /// @param text its characters, offsets count from the first one, a byte-order mark included
  public static SourceText of(String path, String text) {
    return new SourceText(path, Lines.of(text), () -> text);
  }

  /// A text that is known but for its words: these are read when somebody asks for them. Many
  /// reports say where a finding is and never what stands there.
  ///
  /// @param text reads the characters that the lines are those of; is asked again when they are
  ///   wanted after all who held them have let them go
  public static SourceText later(String path, Lines lines, Supplier<String> text) {
    return new SourceText(path, lines, new Fleeting(text));
  }

  /// A text whose words are let go with the last who holds them, and read again when somebody asks.
  /// Findings keep the texts they are in until the report is written, and few of the words are
  /// shown in it.
  ///
  /// @param again reads the same characters, or throws if they are others now
  public static SourceText fleeting(String path, String text, Supplier<String> again) {
    Fleeting words = new Fleeting(again);
    words.hold(text);
    return new SourceText(path, Lines.of(text), words);
  }

  // Not soft: the JVM keeps what is held softly as long as its heap may grow.
  private static final class Fleeting implements Supplier<String> {
    private final Supplier<String> read;
    private volatile @Nullable WeakReference<String> last;

    Fleeting(Supplier<String> read) {
      this.read = read;
    }

    @Override
    public String get() {
      WeakReference<String> held = last;
      String known = held == null ? null : held.get();
      if (known == null) {
        known = read.get();
        hold(known);
      }
      return known;
    }

    void hold(String words) {
      last = new WeakReference<>(words);
    }
  }

  public String path() {
    return path;
  }

  public String text() {
    return text.get();
  }

  /// Where its lines begin.
  public Lines lines() {
    return lines;
  }

  public int length() {
    return lines.length();
  }

  public String slice(Span span) {
    return text().substring(span.start(), span.end());
  }

  /// The whole text as a span.
  public Span all() {
    return new Span(0, length());
  }

  /// The number of lines; a final line end opens one more, empty line.
  public int lineCount() {
    return lines.count();
  }

  /// Line and column of an offset; the offset after the last character is allowed.
  ///
  /// @throws IndexOutOfBoundsException if the offset is not in the text
  public Position positionOf(int offset) {
    if (offset < 0 || offset > length()) {
      throw new IndexOutOfBoundsException(path + " has no offset " + offset);
    }
    int line = lineOf(offset);
    int start = lines.start(line);
    // The byte-order mark is no column: editors do not show it.
    int mark = line == 1 && lines.mark() && offset > 0 ? 1 : 0;
    return new Position(line, offset - start - mark + 1);
  }

  /// The 1-based line that holds the offset.
  public int lineOf(int offset) {
    return lines.at(offset);
  }

  /// The span of a 1-based line without its line end.
  public Span lineSpan(int line) {
    String all = text();
    int start = lines.start(line);
    int end = line < lines.count() ? lines.start(line + 1) : all.length();
    while (end > start && (all.charAt(end - 1) == '\n' || all.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /// The characters of a 1-based line without its line end.
  public String lineAt(int line) {
    return slice(lineSpan(line));
  }

  @Override
  public String toString() {
    return path;
  }
}
