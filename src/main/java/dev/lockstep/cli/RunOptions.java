package dev.lockstep.cli;

import dev.lockstep.check.Audience;
import dev.lockstep.check.Cache;
import dev.lockstep.check.Checker;
import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.history.History;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Workspace;
import dev.lockstep.locale.LocaleFilter;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What every command that looks at a whole documentation shares: where it is, which locales, which
/// history.
final class RunOptions {

  private static final String NO_HISTORY =
      "no git history of the source: differences are told without a cause; name a repository or"
          + " bundle under history: in lockstep.yml";

  private final Supplier<List<Path>> paths;
  private final Supplier<List<String>> locales;
  private final Supplier<Optional<Path>> history;
  private final CacheOption caching;
  private final Supplier<Boolean> noHistory;

  RunOptions(Arguments line) {
    paths =
        line.parameter(
                "PATH",
                "Folder that holds the locales, or a folder or document in one of them. Default:"
                    + " here.")
            .path()
            .listOr(".");
    locales =
        line.option(
                "--locale",
                "TAG",
                "Only these target locales: fr, zh-Hans. `fr` means every French.")
            .commas()
            .list();
    history =
        line.option(
                "--history",
                "REPOSITORY",
                "Git repository or .bundle file with the history of the source. Default: what"
                    + " lockstep.yml names, else SOURCE-history.bundle beside the locales, else"
                    + " the repository that holds the source.")
            .path()
            .optional();
    caching = new CacheOption(line);
    noHistory = line.flag("--no-history", "Compare with today's source only; no cause is named.");
  }

  /// Runs every rule.
  ///
  /// @throws IllegalArgumentException for paths, locales or a history that are not there
  Report report() throws IOException {
    return report(Audience.NONE);
  }

  /// @param audience is told of every translation that is compared
  Report report(Audience audience) throws IOException {
    return run(Checker::run, audience);
  }

  /// Looks for what can be mended in translations.
  ///
  /// @throws IllegalArgumentException for paths, locales or a history that are not there
  Report drift(Audience audience) throws IOException {
    return run(Checker::drift, audience);
  }

  private interface Check {
    Report run(
        Workspace workspace,
        Optional<History> history,
        Predicate<String> locales,
        Progress progress,
        Audience audience,
        Cache cache);
  }

  private Workspace workspace(Cache cache) throws IOException {
    paths.get().forEach(Existing::require);
    return Loader.load(paths.get(), Rules.names(), cache);
  }

  private Report run(Check check, Audience audience) throws IOException {
    Cache cache = caching.cache();
    Workspace workspace = workspace(cache);
    locales.get().forEach(tag -> requireLocale(tag, workspace.locales()));
    LocaleFilter filter = new LocaleFilter(locales.get());
    ProgressBar bar = Terminal.isTerminal() ? new ProgressBar(System.err) : null;
    Optional<History> base = history(workspace);
    try {
      Progress progress = bar == null ? Progress.NONE : bar;
      Report report = check.run(workspace, base, filter::accepts, progress, audience, cache);
      return base.isPresent() || noHistory.get() || report.pairs() == 0
          ? report
          : report.noting(NO_HISTORY);
    } finally {
      base.ifPresent(History::close);
      if (bar != null) {
        bar.clear();
      }
    }
  }

  /// @throws IllegalArgumentException if only some locales or documents are to be looked at
  void requireWhole(String why) throws IOException {
    if (!locales.get().isEmpty()) {
      throw new IllegalArgumentException(why + ": leave out --locale");
    }
    Workspace workspace = workspace(Cache.NONE);
    if (workspace.selected().size() < workspace.topics().size()) {
      throw new IllegalArgumentException(why + ": name the folder that holds the locales");
    }
  }

  static void requireLocale(String tag, List<String> known) {
    LocaleFilter filter = new LocaleFilter(List.of(tag));
    if (known.stream().noneMatch(filter::accepts)) {
      throw new IllegalArgumentException(
          "there is no locale " + tag + " here; there are " + String.join(", ", known));
    }
  }

  private Optional<History> history(Workspace workspace) throws IOException {
    if (noHistory.get()) {
      return Optional.empty();
    }
    Path given = history.get().orElse(null);
    if (given != null && !Files.exists(given)) {
      throw new IllegalArgumentException("there is no repository or bundle " + given);
    }
    return History.of(
        given == null ? workspace.config() : workspace.config().withHistory(given),
        workspace.sourceFolder());
  }
}
