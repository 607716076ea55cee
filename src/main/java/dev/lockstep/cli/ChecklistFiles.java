package dev.lockstep.cli;

import dev.lockstep.check.WholeFile;
import dev.lockstep.checklist.Checklist;
import dev.lockstep.checklist.ChecklistIndex;
import dev.lockstep.checklist.Pictures;
import dev.lockstep.steps.StepModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts checklists into files.
///
/// @param out the folder
/// @param locales the translations that are wanted; all if empty
/// @param split whether each language gets a file
/// @param beside whether pictures are files of their own
/// @param deep whether the files stand in folders as the documents do
record ChecklistFiles(
    Path out,
    Optional<List<String>> locales,
    boolean split,
    boolean beside,
    boolean deep,
    Optional<String> title,
    Optional<String> linkBase) {

  boolean wants(String locale) {
    return locales.isEmpty() || locales.get().contains(locale);
  }

  ChecklistIndex.Entry write(WholeTopic topic, StepModel model) throws IOException {
    Path path = Path.of(topic.source().path());
    Path name = deep ? path : path.getFileName();
    String stem = String.valueOf(name).replace('\\', '/').replaceFirst("\\.[^./]+$", "");
    String source = model.guide().sourceLocale();
    List<String> shown =
        model.guide().locales().stream().filter(tag -> wants(tag) || tag.equals(source)).toList();
    List<List<String>> pages = split ? shown.stream().map(List::of).toList() : List.of(shown);
    for (List<String> of : pages) {
      boolean first = of.getFirst().equals(source);
      Path file = out.resolve(stem + (first ? "" : "." + of.getFirst()) + ".html");
      Pictures pictures = new Pictures(topic.root(), beside);
      page(
          file,
          Checklist.html(
              model, new Checklist.Options(topic.source().path(), of, title, linkBase), pictures));
      for (Map.Entry<String, byte[]> picture : pictures.files().entrySet()) {
        // Two documents that share a picture are written at the same time.
        WholeFile.write(file.resolveSibling(picture.getKey()), to -> to.write(picture.getValue()));
      }
    }
    return new ChecklistIndex.Entry(
        stem + ".html", title.orElse(Checklist.title(model, source)), model.steps().size(), shown);
  }

  void index(List<ChecklistIndex.Entry> pages) throws IOException {
    page(out.resolve("index.html"), ChecklistIndex.html(pages));
  }

  private static void page(Path file, String html) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    WholeFile.write(file, html);
  }
}
