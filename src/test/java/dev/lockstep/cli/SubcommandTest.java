package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;

final class SubcommandTest {

  @ParameterizedTest
  @EnumSource
  void aCommandIsFoundByItsName(Subcommand subcommand) {
    String name = subcommand.command().getAnnotation(Command.class).name();
    assertEquals(Optional.of(subcommand), Subcommand.of(name));
    assertTrue(Run.of(name, "--help").out().contains("lockstep " + name));
    assertTrue(Run.of("--help").out().contains("  " + name + " "));
  }
}
