package dev.lockstep.cli;

import dev.lockstep.check.WholeFile;
import dev.lockstep.checklist.Around;
import dev.lockstep.checklist.Checklist;
import dev.lockstep.checklist.ChecklistIndex;
import dev.lockstep.checklist.Pictures;
import dev.lockstep.model.Document;
import dev.lockstep.steps.StepModel;
import dev.lockstep.steps.StepReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

  /// Where a document goes, if it is to have a page.
  ///
  /// @param locales of its translations
  ChecklistPages.Planned planned(Path file, Document source, Collection<String> locales) {
    Path path = Path.of(source.path());
    Path name = deep ? path : path.getFileName();
    List<String> shown = new ArrayList<>(List.of(source.locale().toLanguageTag()));
    locales.stream().filter(this::wants).forEach(shown::add);
    return new ChecklistPages.Planned(
        file.toAbsolutePath().normalize(),
        String.valueOf(name).replace('\\', '/').replaceFirst("\\.[^./]+$", ""),
        shown,
        StepReader.sections(source));
  }

  ChecklistIndex.Entry write(
      WholeTopic topic, StepModel model, ChecklistPages.Planned planned, ChecklistPages pages)
      throws IOException {
    String source = model.guide().sourceLocale();
    List<String> shown = model.guide().locales();
    List<List<String>> languages = split ? shown.stream().map(List::of).toList() : List.of(shown);
    for (List<String> of : languages) {
      String first = of.getFirst();
      Path file = out.resolve(planned.file(first));
      Pictures pictures = new Pictures(topic.root(), beside);
      Around around = pages.around(planned, first, topic.root());
      Checklist.Options options =
          new Checklist.Options(topic.source().path(), of, title, linkBase, around);
      page(file, Checklist.html(model, options, pictures));
      for (Map.Entry<String, byte[]> picture : pictures.files().entrySet()) {
        // Two documents that share a picture are written at the same time.
        WholeFile.write(file.resolveSibling(picture.getKey()), to -> to.write(picture.getValue()));
      }
    }
    return new ChecklistIndex.Entry(
        planned.file(source),
        title.orElse(Checklist.title(model, source)),
        model.steps().size(),
        shown.stream()
            .map(
                tag -> new ChecklistIndex.Language(tag, planned.file(split ? tag : source), !split))
            .toList());
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
