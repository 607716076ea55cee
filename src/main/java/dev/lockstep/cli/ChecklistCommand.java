package dev.lockstep.cli;

import dev.lockstep.check.WholeFile;
import dev.lockstep.checklist.Checklist;
import dev.lockstep.checklist.ChecklistIndex;
import dev.lockstep.checklist.Pictures;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Shown;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.rule.Rules;
import dev.lockstep.steps.LockFile;
import dev.lockstep.steps.StepModel;
import dev.lockstep.steps.StepReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      "  lockstep checklist docs/en/install.md --locales fr  only the source and French"
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
      description = "Documents in any language, exl-ids, or folders.")
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

  @Option(names = "--split-locales", description = "A page for each language.")
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
      description = "Where links to other documents lead. Default: only their words are shown.")
  private @Nullable String linkBase;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (linkBase != null && !linkBase.matches("https?://\\S+")) {
      throw new IllegalArgumentException("--link-base is no address: " + linkBase);
    }
    List<WholeTopic.Named> topics = new ArrayList<>();
    boolean several = documents.size() > 1;
    for (String name : documents) {
      several |= Files.isDirectory(Path.of(name));
      topics.addAll(topics(name));
    }
    if (title != null && topics.size() > 1) {
      throw new IllegalArgumentException("--title is for one document; here are " + topics.size());
    }
    List<ChecklistIndex.Entry> pages = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    LockFile ids = lock == null ? LockFile.EMPTY : LockFile.read(lock, Shown.path(lock));
    int without = 0;
    for (WholeTopic.Named files : topics) {
      if (!seen.add(files.file().toAbsolutePath().normalize())) {
        continue;
      }
      WholeTopic topic = files.read(err);
      StepReader.Reading read =
          StepReader.read(
              topic.source(),
              topic.targets(),
              topic.assets(),
              new StepReader.Known(ids, topic.checklists()));
      read.problems()
          .forEach(problem -> err.println("lockstep: " + problem.at() + ": " + problem.message()));
      StepModel model = read.model();
      if (model.steps().isEmpty()) {
        without++;
        if (!several) {
          throw new IllegalArgumentException(Shown.path(files.file()) + " has no steps");
        }
        continue;
      }
      pages.add(write(topic, model, several));
    }
    if (several) {
      page(out.resolve("index.html"), ChecklistIndex.html(pages));
    }
    PrintWriter to = spec.commandLine().getOut();
    if (several) {
      to.println(pages.size() + " checklists and an index in " + Shown.path(out));
      if (without > 0) {
        to.println(without + " documents have no steps and are left out");
      }
    } else {
      pages.forEach(page -> to.println(Shown.path(out.resolve(page.file()))));
    }
    return 0;
  }

  private List<WholeTopic.Named> topics(String name) throws IOException {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      return Loader.loadAny(List.of(path), Rules.names()).selected().stream()
          .map(WholeTopic.Named::of)
          .toList();
    }
    if (!Files.exists(path) && name.matches("[0-9a-fA-F-]{32,36}")) {
      Optional<TopicFiles> named =
          Loader.loadAny(List.of(Path.of("")), Rules.names()).selected().stream()
              .filter(topic -> topic.id().equals(name))
              .findFirst();
      return List.of(
          WholeTopic.Named.of(
              named.orElseThrow(
                  () -> new IllegalArgumentException("there is no document with exl-id " + name))));
    }
    Existing.require(path);
    return List.of(WholeTopic.Named.of(path));
  }

  private ChecklistIndex.Entry write(WholeTopic topic, StepModel model, boolean several)
      throws IOException {
    Path path = Path.of(topic.source().path());
    Path name = several ? path : path.getFileName();
    String stem = String.valueOf(name).replace('\\', '/').replaceFirst("\\.[^./]+$", "");
    List<String> shown = new ArrayList<>();
    for (String tag : model.guide().locales()) {
      if (locales == null || locales.contains(tag) || tag.equals(model.guide().sourceLocale())) {
        shown.add(tag);
      }
    }
    List<List<String>> pages = split ? shown.stream().map(List::of).toList() : List.of(shown);
    for (List<String> of : pages) {
      boolean source = of.getFirst().equals(model.guide().sourceLocale());
      Path file = out.resolve(stem + (source ? "" : "." + of.getFirst()) + ".html");
      Pictures pictures = new Pictures(topic.root(), images == Images.SIDECAR);
      page(
          file,
          Checklist.html(
              model,
              new Checklist.Options(
                  topic.source().path(),
                  of,
                  Optional.ofNullable(title),
                  Optional.ofNullable(linkBase)),
              pictures));
      for (Map.Entry<String, byte[]> picture : pictures.files().entrySet()) {
        Files.write(file.resolveSibling(picture.getKey()), picture.getValue());
      }
    }
    return new ChecklistIndex.Entry(
        stem + ".html",
        title == null ? Checklist.title(model, model.guide().sourceLocale()) : title,
        model.steps().size(),
        shown);
  }

  private static void page(Path file, String html) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    WholeFile.write(file, html);
  }
}
