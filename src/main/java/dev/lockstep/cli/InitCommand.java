package dev.lockstep.cli;

import dev.lockstep.check.WholeFile;
import dev.lockstep.config.Config;
import dev.lockstep.config.NewConfig;
import dev.lockstep.config.Tags;
import dev.lockstep.history.History;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Shown;
import dev.lockstep.text.Counted;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `lockstep init`.
final class InitCommand implements Callable<Integer> {

  private final Arguments line;
  private final Supplier<Path> named;
  private final Supplier<String> source;
  private final Supplier<Boolean> force;

  InitCommand(Arguments line) {
    this.line = line;
    line.about(
            "Writes a lockstep.yml with what is found in a folder: source language, locales,"
                + " history of the source; the other settings stand in it as comments.")
        .footer(
            "Examples:",
            "  lockstep init                     in this folder, which holds en, fr, zh-Hans",
            "  lockstep init docs --source de    the others are translated from German");
    named =
        line.parameter("FOLDER", "The folder that holds the locales. Default: here.")
            .path()
            .or(".");
    source =
        line.option(
                "--source", "TAG", "The language the others are translated from. Default: English.")
            .or("");
    force = line.flag("--force", "Replace a lockstep.yml that is there.");
  }

  @Override
  public Integer call() throws IOException {
    Path folder = named.get();
    Existing.require(folder);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + " is no folder; name the one with the locales");
    }
    Path file = folder.resolve(Config.FILE);
    if (Files.exists(file) && !force.get()) {
      throw new IllegalArgumentException(
          Shown.path(file) + " is there already; --force replaces it");
    }
    SortedMap<String, Path> found = Loader.locales(folder.toAbsolutePath().normalize());
    String from = source(folder, found);
    Optional<Path> bundle =
        Optional.ofNullable(found.get(from))
            .flatMap(History::bundle)
            .filter(path -> isIn(folder, path));
    SortedMap<String, String> locales = new TreeMap<>();
    found.forEach((tag, path) -> locales.put(tag, inside(folder, path)));
    Optional<String> history = bundle.map(path -> inside(folder, path));
    WholeFile.write(file, new NewConfig(from, locales, history).text());
    said(file, from, found, line.out());
    return 0;
  }

  private String source(Path folder, SortedMap<String, Path> found) {
    String given = source.get();
    if (!given.isEmpty() && !Tags.isLocale(given)) {
      throw new IllegalArgumentException(
          given + " is no language tag; write one such as en, fr-FR or zh-Hans");
    }
    String wanted = given.isEmpty() ? Config.none(folder).source() : given;
    if (found.isEmpty() || found.containsKey(wanted)) {
      return wanted;
    }
    String language = Tags.locale(wanted).getLanguage();
    return found.keySet().stream()
        .filter(tag -> Tags.locale(tag).getLanguage().equals(language))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no folder for the source language "
                        + wanted
                        + ": found "
                        + String.join(", ", found.keySet())
                        + "; name the source with --source"));
  }

  private static boolean isIn(Path folder, Path path) {
    return path.startsWith(folder.toAbsolutePath().normalize());
  }

  private static String inside(Path folder, Path path) {
    return folder.toAbsolutePath().normalize().relativize(path).toString().replace('\\', '/');
  }

  private static void said(Path file, String from, SortedMap<String, Path> found, PrintWriter out) {
    List<String> targets = found.keySet().stream().filter(tag -> !tag.equals(from)).toList();
    Path parent = file.toAbsolutePath().normalize().getParent();
    String shown = parent == null ? "" : Shown.path(parent);
    String docs = shown.isEmpty() ? "" : " " + shown;
    out.println("wrote " + Shown.path(file));
    out.println("  source        " + from);
    out.println(
        "  translations  "
            + (targets.isEmpty()
                ? "none found; name their folders in it"
                : Counted.of(targets.size(), "locale") + ": " + String.join(", ", targets)));
    out.println("next");
    out.println("  lockstep lint" + docs + "      what is wrong in " + from);
    if (!targets.isEmpty()) {
      out.println("  lockstep check" + docs + "     that, and what is out of step");
      out.println("  lockstep baseline" + docs + "  accept what there is, to see only what is new");
    }
  }
}
