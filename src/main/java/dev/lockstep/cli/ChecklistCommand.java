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
import java.util.function.Supplier;

/// `lockstep checklist`.
final class ChecklistCommand implements Callable<Integer> {

  enum Images {
    INLINE,
    SIDECAR
  }

  private final Arguments line;
  private final Supplier<List<String>> documents;
  private final Supplier<Path> out;
  private final Supplier<List<String>> locales;
  private final Supplier<Optional<String>> title;
  private final Supplier<Optional<Path>> lock;
  private final Supplier<Boolean> split;
  private final Supplier<Images> images;
  private final Supplier<Optional<String>> linkBase;

  ChecklistCommand(Arguments line) {
    this.line = line;
    line.about("Makes a page to carry out the steps of a document on, in all its languages.")
        .footer(
            "Examples:",
            "  lockstep checklist docs/en/install.md               checklists/install.html, to be"
                + " sent or kept",
            "  lockstep checklist docs --out site                  a page for each document with"
                + " steps, and an index",
            "  lockstep checklist docs/en/install.md --locales fr  only the source and French",
            "",
            "A step that a translation lacks is shown in the source language. With the history of"
                + " the",
            "source (history: in lockstep.yml), a step whose source changed since the"
                + " source-git-commit",
            "of the translation says so and shows what the source says now.");
    documents =
        line.parameter(
                "DOC",
                "Documents in any language, exl-ids, or folders; of a folder, what is a part of"
                    + " other documents is left out.")
            .list();
    out =
        line.option("--out", "DIR", "The folder to write to. Default: checklists.")
            .path()
            .or("checklists");
    locales =
        line.option("--locales", "LOCALE", "Only these translations: sv,zh-Hans. Default: all.")
            .commas()
            .list();
    title =
        line.option("--title", "TITLE", "A title instead of the document's own; for one document.")
            .optional();
    lock =
        line.option(
                "--lock",
                "FILE",
                "Take the ids of steps from this file, which lockstep steps writes.")
            .path()
            .optional();
    split = line.flag("--split-locales", "A page for each language, with links to the others.");
    images =
        line.option(
                "--assets",
                "PLACE",
                "inline: pictures are in the page; sidecar: beside it. Default: inline.")
            .among(Images.values())
            .or("inline");
    linkBase =
        line.option(
                "--link-base",
                "URL",
                "Where links lead whose documents get no page in this run. Default: only their"
                    + " words are shown.")
            .optional();
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> base = linkBase.get();
    if (base.filter(address -> !address.matches("https?://\\S+")).isPresent()) {
      throw new IllegalArgumentException("--link-base is no address: " + base.get());
    }
    ChecklistDocuments named = ChecklistDocuments.of(documents.get());
    if (title.get().isPresent() && named.files().size() > 1) {
      throw new IllegalArgumentException(
          "--title is for one document; here are " + named.files().size());
    }
    Path kept = lock.get().orElse(null);
    LockFile ids = kept == null ? LockFile.EMPTY : LockFile.read(kept, Shown.path(kept));
    ChecklistFiles files =
        new ChecklistFiles(
            out.get(),
            Optional.of(locales.get()).filter(tags -> !tags.isEmpty()),
            split.get(),
            images.get() == Images.SIDECAR,
            named.several(),
            title.get(),
            base);
    List<ChecklistRun.Made> made = new ChecklistRun(files, ids).make(named.files());
    PrintWriter err = line.err();
    made.forEach(one -> err.print(one.said()));
    List<ChecklistIndex.Entry> pages = made.stream().flatMap(one -> one.page().stream()).toList();
    PrintWriter to = line.out();
    if (named.several()) {
      files.index(pages);
      to.println(pages.size() + " checklists and an index in " + Shown.path(out.get()));
      leftOut(made.size() - pages.size(), named.parts(), to);
    } else if (pages.isEmpty()) {
      throw new IllegalArgumentException(
          Shown.path(named.files().getFirst().file()) + " has no steps");
    } else {
      pages.forEach(page -> to.println(Shown.path(out.get().resolve(page.file()))));
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
