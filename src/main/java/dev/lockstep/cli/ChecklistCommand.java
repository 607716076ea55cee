package dev.lockstep.cli;

import dev.lockstep.checklist.ChecklistIndex;
import dev.lockstep.load.Shown;
import dev.lockstep.steps.LockFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lockstep checklist`.
@Command(
    name = "checklist",
    description = "Makes a page to carry out the steps of a document on, in all its languages.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep checklist docs/en/install.md               checklists/install.html, to be sent or"
          + " kept",
      "  lockstep checklist docs --out site                  a page for each document with steps,"
          + " and an index",
      "  lockstep checklist docs/en/install.md --locales fr  only the source and French",
      "",
      "A step that a translation lacks is shown in the source language. With the history of the",
      "source (history: in lockstep.yml), a step whose source changed since the source-git-commit",
      "of the translation says so and shows what the source says now."
    })
final class ChecklistCommand implements Callable<Integer> {

  enum Images {
    INLINE,
    SIDECAR
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DOC",
      description =
          "Documents in any language, exl-ids, or folders; of a folder, what is a part of other"
              + " documents is left out.")
  private List<String> documents;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "checklists",
      description = "The folder to write to. Default: checklists.")
  private Path out;

  @Option(
      names = "--locales",
      paramLabel = "LOCALE",
      split = ",",
      description = "Only these translations: sv,zh-Hans. Default: all.")
  private @Nullable List<String> locales;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "A title instead of the document's own; for one document.")
  private @Nullable String title;

  @Option(
      names = "--lock",
      paramLabel = "FILE",
      description = "Take the ids of steps from this file, which lockstep steps writes.")
  private @Nullable Path lock;

  @Option(
      names = "--split-locales",
      description = "A page for each language, with links to the others.")
  private boolean split;

  @Option(
      names = "--assets",
      paramLabel = "PLACE",
      defaultValue = "inline",
      description = "inline: pictures are in the page; sidecar: beside it. Default: inline.")
  private Images images;

  @Option(
      names = "--link-base",
      paramLabel = "URL",
      description =
          "Where links lead whose documents get no page in this run. Default: only their words are"
              + " shown.")
  private @Nullable String linkBase;

  @Override
  public Integer call() throws IOException {
    if (linkBase != null && !linkBase.matches("https?://\\S+")) {
      throw new IllegalArgumentException("--link-base is no address: " + linkBase);
    }
    ChecklistDocuments named = ChecklistDocuments.of(documents);
    if (title != null && named.files().size() > 1) {
      throw new IllegalArgumentException(
          "--title is for one document; here are " + named.files().size());
    }
    LockFile ids = lock == null ? LockFile.EMPTY : LockFile.read(lock, Shown.path(lock));
    ChecklistFiles files =
        new ChecklistFiles(
            out,
            Optional.ofNullable(locales),
            split,
            images == Images.SIDECAR,
            named.several(),
            Optional.ofNullable(title),
            Optional.ofNullable(linkBase));
    List<ChecklistRun.Made> made = new ChecklistRun(files, ids).make(named.files());
    PrintWriter err = spec.commandLine().getErr();
    made.forEach(one -> err.print(one.said()));
    List<ChecklistIndex.Entry> pages = made.stream().flatMap(one -> one.page().stream()).toList();
    PrintWriter to = spec.commandLine().getOut();
    if (named.several()) {
      files.index(pages);
      to.println(pages.size() + " checklists and an index in " + Shown.path(out));
      leftOut(made.size() - pages.size(), named.parts(), to);
    } else if (pages.isEmpty()) {
      throw new IllegalArgumentException(
          Shown.path(named.files().getFirst().file()) + " has no steps");
    } else {
      pages.forEach(page -> to.println(Shown.path(out.resolve(page.file()))));
    }
    return 0;
  }

  private static void leftOut(int without, int parts, PrintWriter to) {
    List<String> reasons = new ArrayList<>();
    if (without > 0) {
      reasons.add(without + " without steps");
    }
    if (parts > 0) {
      reasons.add(parts + " that are parts of others or about them (_includes, TOC.md, ...)");
    }
    if (!reasons.isEmpty()) {
      to.println("left out: " + String.join(", ", reasons));
    }
  }
}
