package dev.lockstep.cli;

import dev.lockstep.check.Report;
import dev.lockstep.exchange.Memory;
import dev.lockstep.exchange.Work;
import dev.lockstep.render.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/// A form that a report is written in.
///
/// @param name what the command line calls it
/// @param extension of a file of it, without the dot
/// @param what it is for, in a few words
record OutputFormat(String name, String extension, String what, Body body) {

  /// How it is written.
  sealed interface Body {

    @FunctionalInterface
    non-sealed interface Text extends Body {
      void write(Report report, Words words, Writer out) throws IOException;
    }

    @FunctionalInterface
    non-sealed interface Bytes extends Body {
      void write(Report report, Words words, OutputStream out) throws IOException;
    }

    /// One file for each language, of the units that need work.
    @FunctionalInterface
    non-sealed interface OfLocale extends Body {
      void write(Work work, Report report, String locale, Words words, Writer out)
          throws IOException;
    }

    /// The units that need none.
    @FunctionalInterface
    non-sealed interface OfMemory extends Body {
      void write(Memory memory, Writer out) throws IOException;
    }
  }

  /// Whether it is made of the units of translations, not of findings.
  boolean isOfUnits() {
    return switch (body) {
      case Body.Text _, Body.Bytes _ -> false;
      case Body.OfLocale _, Body.OfMemory _ -> true;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
