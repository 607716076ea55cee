package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SubcommandTest {

  @ParameterizedTest
  @EnumSource
  void aCommandIsFoundByItsName(Subcommand subcommand) {
    String name = subcommand.word();
    assertEquals(Optional.of(subcommand), Subcommand.of(name));
    assertTrue(Run.of(name, "--help").out().contains("lockstep " + name));
    assertTrue(Run.of("--help").out().contains("  " + name + " "));
  }

  @ParameterizedTest
  @EnumSource
  void theClassOfACommandHasItsName(Subcommand subcommand) {
    String type = subcommand.spec().userObject().getClass().getSimpleName();
    assertEquals(subcommand.word() + "command", type.toLowerCase(Locale.ROOT));
  }
}
