package dev.lockstep.load;

import dev.lockstep.finding.Problem;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads one file as UTF-8, or says in one problem why it cannot.
public final class FileReader {

  // The largest of 28,000 real documents has 0.6 MB; the parser needs some fifty times a document's
  // size.
  private static final long LARGEST = 20_000_000;

  private FileReader() {}

  /// @param shown how the file is named to people
  public static Optional<SourceText> read(Path file, String shown, Consumer<Problem> problems) {
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        problems.accept(
            problem(
                SourceText.of(shown, ""),
                0,
                "file has " + size / 1_000_000 + " MB: it is not read",
                "divide the document, or move the file out of the documentation"));
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file), shown, problems);
    } catch (AccessDeniedException _) {
      problems.accept(unreadable(shown, "no permission to read it"));
    } catch (IOException e) {
      problems.accept(unreadable(shown, e.getMessage() == null ? "it cannot be read" : reason(e)));
    }
    return Optional.empty();
  }

  private static String reason(IOException e) {
    return e.getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .toLowerCase(Locale.ROOT);
  }

  static Problem unreadable(String shown, String why) {
    return problem(
        SourceText.of(shown, ""), 0, "not read: " + why, "check the file and its permissions");
  }

  private static Problem problem(SourceText text, int offset, String message, String help) {
    return new Problem(Problem.Kind.UNREADABLE, new Location(text, Span.at(offset)), message, help);
  }

  // Without a byte-order mark UTF-16 is UTF-8 to a decoder: every other character is U+0000.
  private static boolean isUtf16(CharSequence text) {
    long zeros = text.chars().filter(c -> c == 0).count();
    return zeros > text.length() / 4;
  }

  // Nearly every file is plain UTF-8, which the JDK decodes in one go. What it cannot decode it
  // replaces by U+FFFD, so a text without that, and without U+0000, has nothing to be told about.

  private static Optional<SourceText> decode(
      byte[] bytes, String shown, Consumer<Problem> problems) {
    String plain = new String(bytes, StandardCharsets.UTF_8);
    if (plain.indexOf('\uFFFD') < 0 && plain.indexOf(0) < 0) {
      return Optional.of(SourceText.of(shown, plain));
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, chars, true);
    chars.flip();
    if (!result.isError() && !isUtf16(chars)) {
      return Optional.of(SourceText.of(shown, chars.toString()));
    }
    SourceText before = SourceText.of(shown, chars.toString());
    int wrong = result.isError() ? bytes[input.position()] & 0xFF : 0;
    boolean utf16 =
        !result.isError() || (List.of(0xFE, 0xFF).contains(wrong) && input.position() == 0);
    problems.accept(
        problem(
            before,
            utf16 ? 0 : before.length(),
            utf16
                ? "file is UTF-16, not UTF-8: it is not read"
                : "file is not UTF-8: byte 0x"
                    + Integer.toHexString(wrong)
                    + " is wrong here, so it is not read",
            "save the file as UTF-8"));
    return Optional.empty();
  }
}
