package dev.lockstep.cli;

import dev.lockstep.check.Linter;
import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.load.Folder;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Workspace;
import dev.lockstep.locale.LocaleFilter;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lockstep lint`.
@Command(
    name = "lint",
    description =
        "Checks documents of one language: links, anchors, pictures, structure, and what will be"
            + " hard to translate.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep lint docs                  the source language of docs",
      "  lockstep lint docs/en/install.md    one document; links into all others are followed",
      "  lockstep lint docs --fix            mends what needs nobody to look",
      "  lockstep lint docs --locale fr      the French documents, by themselves"
    })
final class LintCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = ".",
      description =
          "Folder of one language, folder that holds the locales, or documents. Default: here.")
  private List<Path> paths;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      split = ",",
      description =
          "These locales. Default: those that the paths lie in, else the source language.")
  private List<String> locales = List.of();

  @Mixin private ReportOptions options;

  @Override
  public Integer call() throws IOException {
    return options.run(this::report, spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  private Report report() throws IOException {
    paths.forEach(Existing::require);
    Workspace workspace = Loader.loadAny(paths, Rules.names());
    ProgressBar bar = Terminal.isTerminal() ? new ProgressBar(System.err) : null;
    try {
      return Linter.run(workspace, locales(workspace), bar == null ? Progress.NONE : bar);
    } finally {
      if (bar != null) {
        bar.clear();
      }
    }
  }

  private List<String> locales(Workspace workspace) {
    List<String> all = new ArrayList<>();
    all.add(workspace.source().tag());
    all.addAll(workspace.locales());
    if (!locales.isEmpty()) {
      locales.forEach(tag -> RunOptions.requireLocale(tag, all));
      return all.stream().filter(new LocaleFilter(locales)::accepts).toList();
    }
    List<String> inside =
        all.stream()
            .filter(tag -> paths.stream().anyMatch(path -> isIn(path, workspace.folder(tag))))
            .toList();
    return inside.isEmpty() ? List.of(workspace.source().tag()) : inside;
  }

  private static boolean isIn(Path path, Folder folder) {
    return path.toAbsolutePath().normalize().startsWith(folder.root().toAbsolutePath().normalize());
  }
}
