package dev.lockstep.check;

import dev.lockstep.load.FileReader;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/// Makes texts that do not stay in memory with their findings: what is shown of a file is read from
/// it again, and only as long as it holds what was looked at.
final class Reread {

  private Reread() {}

  /// The same text, whose words go when nobody holds them.
  static SourceText of(Path file, SourceText read) {
    String shown = read.path();
    String text = read.text();
    int length = text.length();
    long sum = sum(text);
    return SourceText.fleeting(shown, text, () -> again(file, shown, length, sum));
  }

  private static String again(Path file, String shown, int length, long sum) {
    return FileReader.read(file, shown, _ -> {})
        .map(SourceText::text)
        .filter(now -> now.length() == length && sum(now) == sum)
        .orElseThrow(() -> new UncheckedIOException(changed(shown)));
  }

  static IOException changed(String shown) {
    return new IOException(shown + " was changed while it was looked at: run again");
  }

  // Nobody forges a document for this: a plain checksum will do.
  private static long sum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
