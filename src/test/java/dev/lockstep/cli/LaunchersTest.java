package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// All ways to start the program start the JVM in the same way.
final class LaunchersTest {

  private static final Pattern OPTION = Pattern.compile("(?<=[ =]|^)-(?:XX:|X|D)[^\\s\"]+");

  private static List<String> options(String text) {
    return OPTION.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String between(String file, String start, String end) throws IOException {
    String text = Files.readString(Path.of(file));
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  @Test
  void theirOptionsAreThoseThatArePacked() throws IOException {
    List<String> packed =
        Files.readAllLines(Path.of("src/dist/lib/options")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertEquals(packed, options(between("lockstep", "exec \"$java_home/bin/java\"", "\"$@\"")));
    assertEquals(packed, options(between("lockstep.cmd", "\"OPTIONS=", "\"")));
  }
}
