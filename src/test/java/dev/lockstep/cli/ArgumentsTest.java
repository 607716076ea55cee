package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What a command is told of what it described.
final class ArgumentsTest {

  private enum Size {
    SMALL,
    LARGE
  }

  @Test
  void aFlagSaysWhetherItWasGiven() {
    Function<Arguments, Supplier<Boolean>> dry = line -> line.flag("--dry", "Write nothing.");
    assertEquals(false, told(dry));
    assertEquals(true, told(dry, "--dry"));
  }

  @Test
  void anOptionMayBeMissing() {
    Function<Arguments, Supplier<Optional<String>>> to = line -> to(line).optional();
    assertEquals(Optional.empty(), told(to));
    assertEquals(Optional.of("sv"), told(to, "--to", "sv"));
    assertEquals(Optional.of(""), told(to, "--to="));
  }

  @Test
  void anOptionMayBeSomethingElseWhenItIsMissing() {
    Function<Arguments, Supplier<Path>> to = line -> to(line).path().or("out");
    assertEquals(Path.of("out"), told(to));
    assertEquals(Path.of("a", "b"), told(to, "--to=a/b"));
  }

  @Test
  void anOptionThatStandsAloneTakesNoWordThatFollows() {
    Function<Arguments, Supplier<String>> to =
        line -> {
          Supplier<List<String>> paths = where(line).listOr(".");
          Supplier<Optional<String>> since = to(line).alone("now").optional();
          return () -> since.get() + " in " + paths.get();
        };
    assertEquals("Optional.empty in [docs]", told(to, "docs"));
    assertEquals("Optional[now] in [.]", told(to, "--to"));
    assertEquals("Optional[now] in [docs]", told(to, "--to", "docs"));
    assertEquals("Optional[then] in [docs]", told(to, "--to=then", "docs"));
  }

  @Test
  void anOptionIsTakenAsOftenAsItIsGiven() {
    Function<Arguments, Supplier<List<String>>> to = line -> to(line).list();
    assertEquals(List.of(), told(to));
    assertEquals(List.of("a,b", "c"), told(to, "--to=a,b", "--to", "c"));
    assertEquals(
        List.of("a", "b", "c"), told(line -> to(line).commas().list(), "--to=a,b", "--to", "c"));
  }

  @Test
  void whatIsGivenReplacesWhatIsElse() {
    Function<Arguments, Supplier<List<Size>>> to =
        line -> to(line).among(Size.values()).commas().listOr("small");
    assertEquals(List.of(Size.SMALL), told(to));
    assertEquals(List.of(Size.LARGE), told(to, "--to=large"));
    assertEquals(List.of(Size.LARGE, Size.SMALL), told(to, "--to=Large,SMALL"));
  }

  @Test
  void oneOfAFewIsNoOther() {
    assertRefused(
        "smal is none of small, large; did you mean small?",
        line -> to(line).among(Size.values()).optional(),
        "--to=smal");
  }

  @Test
  void parametersComeInTheirOrder() {
    Function<Arguments, Supplier<String>> both =
        line -> {
          Supplier<Path> from = line.parameter("FROM", "Whence.").path().one();
          Supplier<Path> to = line.parameter("TO", "Whither.").path().one();
          return () -> from.get() + " to " + to.get();
        };
    assertEquals("a to b", told(both, "a", "b"));
    assertRefused("'TO'", both, "a");
    assertRefused("'c'", both, "a", "b", "c");
  }

  @Test
  void aParameterIsNeededUnlessItSaysWhatIsElse() {
    assertRefused("'PATH'", line -> where(line).list());
    assertEquals(List.of("a", "b"), told(line -> where(line).list(), "a", "b"));
    assertEquals(List.of("."), told(line -> where(line).listOr(".")));
    assertEquals(List.of("a", "b"), told(line -> where(line).listOr("."), "a", "b"));
    assertEquals(".", told(line -> where(line).or(".")));
    assertRefused("'b'", line -> where(line).or("."), "a", "b");
  }

  @Test
  void theHelpNamesTheWordsThatAreUsual() {
    Arguments line = new Arguments();
    line.option("--as", "FORM", "${COMPLETION-CANDIDATES}.").among(Size.values()).or("small");
    String help = new CommandLine(line.command("draw", (Runnable) () -> {})).getUsageMessage();
    assertTrue(help.contains("small, large."), help);
  }

  private static Argument<String> to(Arguments line) {
    return line.option("--to", "WORD", "Where to.");
  }

  private static Argument<String> where(Arguments line) {
    return line.parameter("PATH", "Where.");
  }

  private static <T> T told(Function<Arguments, Supplier<T>> described, String... words) {
    Arguments line = new Arguments();
    Supplier<T> value = described.apply(line);
    new CommandLine(line.command("go", (Runnable) () -> {})).parseArgs(words);
    return value.get();
  }

  private static <T> void assertRefused(
      String why, Function<Arguments, Supplier<T>> described, String... words) {
    String said =
        String.valueOf(
            assertThrows(ParameterException.class, () -> told(described, words)).getMessage());
    assertTrue(said.contains(why), said);
  }
}
