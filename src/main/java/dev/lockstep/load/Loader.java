package dev.lockstep.load;

import dev.lockstep.config.Config;
import dev.lockstep.config.Tags;
import dev.lockstep.finding.Problem;
import dev.lockstep.model.FrontMatter;
import dev.lockstep.parse.FrontMatterReader;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the documents under some paths and pairs them: by exl-id, else by path.
///
/// Of each file only the front matter is read here; the documents are read topic by topic, so that
/// memory does not grow with the text.
public final class Loader {

  private static final int HEAD = 4096;

  // What lists and badges can make of a front matter; beyond that the path has to do.
  private static final int LONGEST_HEAD = 1 << 18;

  private final Set<String> rules;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Loader(Set<String> rules) {
    this.rules = rules;
  }

  /// @param paths folders or documents; each selects what is in it, in whatever locale it stands
  /// @param rules the names of all rules, to tell a misspelt one in the configuration
  /// @throws IOException if a folder cannot be listed
  /// @throws IllegalArgumentException if a path does not exist, or no locales are found; the
  ///   message says what to do
  public static Workspace load(List<Path> paths, Set<String> rules) throws IOException {
    return new Loader(rules).load(paths);
  }

  /// The topic that a document belongs to, in whatever locale it stands; none if it is in no
  /// workspace or its source is gone.
  ///
  /// @throws IOException if a folder cannot be listed
  public static Optional<TopicFiles> topic(Path document, Set<String> rules) throws IOException {
    return Layout.of(document, rules).isEmpty()
        ? Optional.empty()
        : load(List.of(document), rules).topics().stream().findFirst();
  }

  private Workspace load(List<Path> paths) throws IOException {
    Map<Path, Layout> layouts = new TreeMap<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException("there is no file or folder " + path);
      }
      Layout layout =
          Layout.of(path, rules)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no translations found in "
                              + path
                              + ": name sub-folders by language (en, fr, zh-Hans), or write a "
                              + Config.FILE));
      layouts.putIfAbsent(layout.config().folder(), layout);
    }
    if (layouts.size() > 1) {
      throw new IllegalArgumentException(
          "the paths belong to different documentation: "
              + layouts.keySet().stream().map(Shown::path).collect(Collectors.joining(" and ")));
    }
    Layout layout = layouts.values().iterator().next();
    problems.addAll(layout.config().problems());
    notes.addAll(layout.notes());
    String source = sourceTag(layout);
    Map<String, List<DocumentFile>> files = new TreeMap<>();
    for (Map.Entry<String, Path> entry : layout.locales().entrySet()) {
      files.put(entry.getKey(), find(entry.getValue(), Tags.locale(entry.getKey())));
    }
    Pairing pairing = new Pairing(files.getOrDefault(source, List.of()));
    List<String> targets = new ArrayList<>();
    List<DocumentFile> orphans = new ArrayList<>();
    files.forEach(
        (tag, documents) -> {
          if (!tag.equals(source)) {
            String shown = Tags.locale(tag).toLanguageTag();
            targets.add(shown);
            orphans.addAll(pairing.add(shown, documents));
          }
        });
    List<TopicFiles> topics =
        pairing.topics().stream().filter(topic -> isSelected(topic, paths)).toList();
    List<DocumentFile> alone = orphans.stream().filter(orphan -> isIn(orphan, paths)).toList();
    if (topics.isEmpty() && alone.isEmpty()) {
      // A run that checks nothing must not look like one that found nothing.
      throw new IllegalArgumentException(
          "there are no documents in "
              + paths.stream().map(Path::toString).collect(Collectors.joining(", "))
              + ": name a folder with locales, or a folder or document in one");
    }
    return new Workspace(
        layout.config(),
        layout.locales().getOrDefault(source, layout.config().folder()),
        topics,
        alone,
        List.copyOf(targets),
        List.copyOf(problems),
        List.copyOf(notes));
  }

  private static String sourceTag(Layout layout) {
    String wanted = layout.config().source();
    if (layout.locales().containsKey(wanted)) {
      return wanted;
    }
    Locale locale = Tags.locale(wanted);
    // en also names the folder en-US.
    return layout.locales().keySet().stream()
        .filter(tag -> Tags.locale(tag).getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no folder for the source language "
                        + wanted
                        + ": found "
                        + String.join(", ", layout.locales().keySet())
                        + "; name the source in "
                        + Config.FILE));
  }

  private static boolean isSelected(TopicFiles topic, List<Path> paths) {
    return isIn(topic.source(), paths)
        || topic.targets().values().stream().anyMatch(file -> isIn(file, paths));
  }

  private static boolean isIn(DocumentFile file, List<Path> paths) {
    Path absolute = file.file().toAbsolutePath().normalize();
    return paths.stream().anyMatch(p -> absolute.startsWith(p.toAbsolutePath().normalize()));
  }

  private List<DocumentFile> find(Path folder, Locale locale) throws IOException {
    List<DocumentFile> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            Path name = dir.getFileName();
            boolean hidden =
                name != null
                    && (name.toString().startsWith(".") || name.toString().equals("node_modules"));
            return hidden && !dir.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md") && attributes.isSymbolicLink()) {
              problems.add(FileReader.unreadable(Shown.path(file), "the link leads nowhere"));
            }
            if (file.toString().endsWith(".md") && attributes.isRegularFile()) {
              String path = folder.relativize(file).toString().replace('\\', '/');
              found.add(new DocumentFile(file, Shown.path(file), locale, path, exlId(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            String why =
                e instanceof FileSystemLoopException
                    ? "the link leads back to a folder that holds it"
                    : "no permission to read it, or it is gone";
            problems.add(FileReader.unreadable(Shown.path(file), why));
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(DocumentFile::path));
    return found;
  }

  // Only the head: the document itself is read when its topic is checked, and a problem said then.
  private static String exlId(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      FrontMatter read = FrontMatterReader.read(new String(head, StandardCharsets.UTF_8));
      if (!read.closed() && head.length == HEAD) {
        byte[] longer = Arrays.copyOf(head, LONGEST_HEAD);
        int more = in.readNBytes(longer, HEAD, LONGEST_HEAD - HEAD);
        read = FrontMatterReader.read(new String(longer, 0, HEAD + more, StandardCharsets.UTF_8));
      }
      return read.exlId().orElse("");
    } catch (IOException _) {
      return "";
    }
  }

  /// Pairs targets with sources: by exl-id, else by path; on one exl-id for several sources the
  /// equal path decides.
  private final class Pairing {

    private final List<DocumentFile> sources;
    private final Map<String, DocumentFile> byPath = new HashMap<>();
    private final Map<String, List<DocumentFile>> byId = new HashMap<>();
    private final Map<String, SortedMap<String, DocumentFile>> targets = new HashMap<>();

    Pairing(List<DocumentFile> sources) {
      this.sources = sources;
      for (DocumentFile source : sources) {
        byPath.put(source.path(), source);
        if (!source.exlId().isEmpty()) {
          byId.computeIfAbsent(source.exlId(), _ -> new ArrayList<>()).add(source);
        }
        targets.put(source.path(), new TreeMap<>());
      }
      byId.values().forEach(Loader.this::duplicates);
    }

    /// Adds the documents of a locale; returns those that have no source.
    List<DocumentFile> add(String tag, List<DocumentFile> documents) {
      Set<String> taken = new HashSet<>();
      List<DocumentFile> rest = new ArrayList<>();
      // Exact pairs first, so that a twin with the same exl-id does not take another's place.
      for (DocumentFile document : documents) {
        DocumentFile source = byPath.get(document.path());
        if (source != null && source.exlId().equals(document.exlId())) {
          pair(tag, source, document, taken);
        } else {
          rest.add(document);
        }
      }
      List<DocumentFile> orphans = new ArrayList<>();
      for (DocumentFile document : rest) {
        Optional<DocumentFile> source =
            document.exlId().isEmpty()
                ? Optional.empty()
                : byId.getOrDefault(document.exlId(), List.of()).stream()
                    .filter(s -> !taken.contains(s.path()))
                    .findFirst();
        DocumentFile same = byPath.get(document.path());
        // An exl-id that the source does not know at all was lost or mistyped: the path still says
        // it.
        if (source.isPresent()) {
          pair(tag, source.get(), document, taken);
        } else if (same != null
            && !taken.contains(same.path())
            && !byId.containsKey(document.exlId())) {
          pair(tag, same, document, taken);
        } else {
          orphans.add(document);
        }
      }
      return orphans;
    }

    private void pair(String tag, DocumentFile source, DocumentFile target, Set<String> taken) {
      taken.add(source.path());
      targets.computeIfAbsent(source.path(), _ -> new TreeMap<>()).put(tag, target);
    }

    List<TopicFiles> topics() {
      return sources.stream()
          .map(
              source ->
                  new TopicFiles(
                      source.exlId().isEmpty() ? source.path() : source.exlId(),
                      source,
                      targets.getOrDefault(source.path(), new TreeMap<>())))
          .toList();
    }
  }

  private void duplicates(List<DocumentFile> same) {
    for (DocumentFile twin : same.subList(1, same.size())) {
      FileReader.read(twin.file(), twin.shown(), _ -> {})
          .ifPresent(text -> problems.add(duplicate(text, twin, same.getFirst())));
    }
  }

  private static Problem duplicate(SourceText text, DocumentFile twin, DocumentFile first) {
    FrontMatter.Entry entry = FrontMatterReader.read(text.text()).entries().get("exl-id");
    Span span = entry == null ? Span.at(0) : entry.valueSpan();
    return new Problem(
        Problem.Kind.DUPLICATE_ID,
        new Location(text, span),
        "exl-id " + twin.exlId() + " is that of " + first.shown() + " already",
        "give one of the two documents an exl-id of its own; until then they are paired by path");
  }
}
