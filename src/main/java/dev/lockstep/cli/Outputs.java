package dev.lockstep.cli;

import dev.lockstep.check.Audience;
import dev.lockstep.check.Report;
import dev.lockstep.check.WholeFile;
import dev.lockstep.cli.OutputFormat.Body;
import dev.lockstep.exchange.Memory;
import dev.lockstep.exchange.Work;
import dev.lockstep.render.Words;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where the report of a run goes, and in which formats: one to standard output, the others to
/// files.
///
/// @param all in the order that they were asked for
/// @param work gathers for the formats that are made of units, and so does `memory`
record Outputs(List<Output> all, Work work, Memory memory) {

  private static final String STANDARD = "-";
  private static final String LOCALE = "{locale}";

  /// @param file its name as the caller wrote it; `-` is standard output
  record Output(OutputFormat format, String file) {

    boolean isPrinted() {
      return file.equals(STANDARD);
    }

    @Override
    public String toString() {
      return format + "=" + file;
    }
  }

  /// Reads what `--output` says: `FORMAT=FILE`, or a format alone, whose file is `lockstep.EXT`.
  ///
  /// @throws IllegalArgumentException if a format is unknown or two reports go to one place
  static Outputs of(List<String> words) {
    List<Output> outputs = new ArrayList<>();
    Set<String> files = new HashSet<>();
    for (String word : words) {
      Output output = output(word);
      if (!files.add(place(output.file()))) {
        throw new IllegalArgumentException(
            output.isPrinted()
                ? "two reports go to standard output: give one of them a file"
                : "two reports go to " + output.file());
      }
      if (output.isPrinted() && !isText(output.format())) {
        throw new IllegalArgumentException(
            output.format() + " is written to a file: " + output.format() + "=FILE");
      }
      outputs.add(output);
    }
    return new Outputs(List.copyOf(outputs), new Work(), new Memory());
  }

  private static Output output(String word) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    int dot = name.lastIndexOf('.');
    String meant = dot < 0 ? "" : OutputFormats.ofExtension(name.substring(dot + 1));
    if (equals < 0 && !meant.isEmpty()) {
      throw new IllegalArgumentException(
          word + " names no format: write " + meant.replaceFirst(" or .*", "") + "=" + word);
    }
    OutputFormat format = OutputFormats.named(name);
    String file = equals < 0 ? "lockstep." + format.extension() : word.substring(equals + 1);
    if (file.isEmpty()) {
      throw new IllegalArgumentException(word + " names no file");
    }
    return new Output(format, file);
  }

  private static String place(String file) {
    return file.equals(STANDARD) ? file : Path.of(file).toAbsolutePath().normalize().toString();
  }

  private static boolean isText(OutputFormat format) {
    return format.body() instanceof Body.Text;
  }

  /// Whether one of them is printed instead of what `--format` says.
  boolean isPrinted() {
    return all.stream().anyMatch(Output::isPrinted);
  }

  /// @throws IllegalArgumentException if one of them is made of translations
  void requireFindings(String why) {
    for (Output output : all) {
      if (output.format().isOfUnits()) {
        throw new IllegalArgumentException(why + ", and " + output.format() + " is made of them");
      }
    }
  }

  /// Who has to hear of each translation, for the formats that are made of their units.
  Audience audience() {
    boolean works = all.stream().anyMatch(o -> o.format().body() instanceof Body.OfLocale);
    boolean remembers = all.stream().anyMatch(o -> o.format().body() instanceof Body.OfMemory);
    if (!works && !remembers) {
      // Somebody who hears nothing can be told of a run that was kept.
      return Audience.NONE;
    }
    return translation -> {
      if (works) {
        work.compared(translation);
      }
      if (remembers) {
        memory.compared(translation);
      }
    };
  }

  /// Writes each file whole or not at all.
  ///
  /// @param words of what is written for people
  /// @param out for the one that is printed
  /// @throws IllegalArgumentException if one file is to hold several languages and cannot
  void write(Report report, Words words, PrintWriter out) throws IOException {
    // Nothing is written when one of them cannot be.
    for (Output output : all) {
      if (output.format().body() instanceof Body.OfLocale) {
        locales(report, output);
      }
    }
    for (Output output : all) {
      switch (output.format().body()) {
        case Body.Text text when output.isPrinted() -> text.write(report, words, out);
        case Body.Text text -> file(output.file(), writer -> text.write(report, words, writer));
        case Body.Bytes bytes ->
            WholeFile.write(made(output.file()), stream -> bytes.write(report, words, stream));
        case Body.OfMemory body -> file(output.file(), writer -> body.write(memory, writer));
        case Body.OfLocale body -> {
          for (String locale : locales(report, output)) {
            file(
                output.file().replace(LOCALE, locale),
                writer -> body.write(work, report, locale, words, writer));
          }
        }
      }
    }
  }

  private static List<String> locales(Report report, Output output) {
    Set<String> locales = new TreeSet<>();
    report.states().forEach(state -> locales.add(state.locale()));
    if (locales.size() > 1 && !output.file().contains(LOCALE)) {
      throw new IllegalArgumentException(
          "a file of "
              + output.format()
              + " is of one language, and there are "
              + String.join(", ", locales)
              + ": write {locale} into its name, or add --locale");
    }
    return List.copyOf(locales);
  }

  private interface Content {
    void write(Writer out) throws IOException;
  }

  private static void file(String file, Content content) throws IOException {
    WholeFile.write(
        made(file),
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          content.write(writer);
          writer.flush();
        });
  }

  private static Path made(String file) throws IOException {
    Path path = Path.of(file);
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return path;
  }
}
