package dev.lockstep.cli;

import dev.lockstep.check.Cache;
import dev.lockstep.check.Linter;
import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.config.Config;
import dev.lockstep.history.Changes;
import dev.lockstep.load.Folder;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Workspace;
import dev.lockstep.locale.LocaleFilter;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// `lockstep lint`.
final class LintCommand implements Callable<Integer> {

  private final Arguments line;
  private final Supplier<List<Path>> paths;
  private final Supplier<List<String>> locales;
  private final Supplier<Optional<String>> changed;
  private final Supplier<Boolean> staged;
  private final Supplier<Boolean> watch;
  private final ReportOptions options;
  private final CacheOption caching;

  LintCommand(Arguments line) {
    this.line = line;
    line.about(
            "Checks documents of one language: links, anchors, pictures, structure, and what will"
                + " be hard to translate.")
        .footer(
            "Examples:",
            "  lockstep lint docs                     the source language of docs",
            "  lockstep lint docs/en/install.md       one document; links into all others are"
                + " followed",
            "  lockstep lint docs --fix               mends what needs nobody to look",
            "  lockstep lint docs --changed           what you have not committed yet",
            "  lockstep lint docs --changed=main      what your branch changed",
            "  lockstep lint docs --staged            before a commit",
            "  lockstep lint docs --watch             after every save, until Ctrl-C",
            "  lockstep lint docs --statistics        how often each rule found something",
            "  lockstep lint docs --locale fr         the French documents, by themselves");
    paths =
        line.parameter(
                "PATH",
                "Folder of one language, folder that holds the locales, or documents. Default:"
                    + " here.")
            .path()
            .listOr(".");
    locales =
        line.option(
                "--locale",
                "TAG",
                "These locales. Default: those that the paths lie in, else the source language.")
            .commas()
            .list();
    changed =
        line.option(
                "--changed",
                "REF",
                "Only what is found in documents that changed, and in others at links to these or"
                    + " to what is gone. Since when: REF is a branch, tag or commit, and counts"
                    + " from where your branch left it; without REF, since the last commit. New"
                    + " files count as changed.")
            .alone("HEAD")
            .optional();
    staged =
        line.flag(
            "--staged",
            "As --changed, of what is staged for the next commit. The files are read as they are"
                + " in the folder.");
    watch =
        line.flag("--watch", "Lint again after every save, until Ctrl-C. When, is said on stderr.");
    options = new ReportOptions(line);
    caching = new CacheOption(line);
  }

  @Override
  public Integer call() throws IOException {
    if (staged.get() && changed.get().isPresent()) {
      throw new IllegalArgumentException("--changed and --staged contradict each other: give one");
    }
    // A variable of the build that is empty must not lint everything.
    if (changed.get().filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(
          "--changed= names no branch, tag or commit: name one, or write --changed alone");
    }
    options.requireFindings("lint compares no translations");
    PrintWriter out = line.out();
    PrintWriter err = line.err();
    if (!watch.get()) {
      Linter linter = Linter.once();
      return options.run(_ -> report(linter), out, err);
    }
    options.requireReading("--watch changes no file");
    return new LintLoop(this::report, options, roots(), out, err).run();
  }

  private Report report(Linter linter) throws IOException {
    Cache cache = caching.cache();
    Workspace workspace = workspace(cache);
    List<String> tags = locales(workspace);
    Optional<Set<Path>> some = changed(workspace, tags);
    ProgressBar bar = Terminal.isTerminal() ? new ProgressBar(System.err) : null;
    try {
      return linter.run(workspace, tags, some, bar == null ? Progress.NONE : bar, cache);
    } finally {
      if (bar != null) {
        bar.clear();
      }
    }
  }

  private Workspace workspace(Cache cache) throws IOException {
    paths.get().forEach(Existing::require);
    return Loader.loadAny(paths.get(), Rules.names(), cache);
  }

  private Optional<Set<Path>> changed(Workspace workspace, List<String> tags) throws IOException {
    Optional<String> ref = changed.get();
    if (ref.isEmpty() && !staged.get()) {
      return Optional.empty();
    }
    Set<Path> files = new HashSet<>();
    for (String tag : tags) {
      Path root = workspace.folder(tag).root();
      files.addAll(ref.isEmpty() ? Changes.staged(root) : Changes.since(root, ref.get()));
    }
    return Optional.of(files);
  }

  // What a translation does not have it takes from the source.
  private List<Path> roots() throws IOException {
    Workspace workspace = workspace(Cache.NONE);
    List<String> tags = locales(workspace);
    return Stream.concat(
            Stream.of(workspace.config().folder().resolve(Config.FILE), workspace.sourceFolder()),
            tags.stream().map(tag -> workspace.folder(tag).root()))
        .distinct()
        .toList();
  }

  private List<String> locales(Workspace workspace) {
    List<String> all = new ArrayList<>();
    all.add(workspace.source().tag());
    all.addAll(workspace.locales());
    List<String> wanted = locales.get();
    if (!wanted.isEmpty()) {
      wanted.forEach(tag -> RunOptions.requireLocale(tag, all));
      return all.stream().filter(new LocaleFilter(wanted)::accepts).toList();
    }
    List<String> inside =
        all.stream()
            .filter(tag -> paths.get().stream().anyMatch(path -> isIn(path, workspace.folder(tag))))
            .toList();
    return inside.isEmpty() ? List.of(workspace.source().tag()) : inside;
  }

  private static boolean isIn(Path path, Folder folder) {
    return path.toAbsolutePath().normalize().startsWith(folder.root().toAbsolutePath().normalize());
  }
}
