package dev.lockstep.load;

import dev.lockstep.finding.Problem;
import dev.lockstep.model.FrontMatter;
import dev.lockstep.parse.FrontMatterReader;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Lists the files of one locale. Of a document only the front matter is read here.
final class FolderReader extends SimpleFileVisitor<Path> {

  private static final int HEAD = 4096;

  // What lists and badges can make of a front matter; beyond that the path has to do.
  private static final int LONGEST_HEAD = 1 << 18;

  private final Path root;
  private final String prefix;
  private final Locale locale;
  private final ExlIds exlIds;
  private final Consumer<Problem> problems;
  private final List<Path> documents = new ArrayList<>();
  private final List<AssetFile> assets = new ArrayList<>();

  private FolderReader(Path root, Locale locale, ExlIds exlIds, Consumer<Problem> problems) {
    this.root = root;
    // Once for all: to name each of 7,000 files by itself took 30 ms of every run.
    String shown = Shown.path(root);
    this.prefix = shown.isEmpty() ? "" : shown + "/";
    this.locale = locale;
    this.exlIds = exlIds;
    this.problems = problems;
  }

  /// @throws IOException if the folder cannot be listed
  static Folder read(Path root, Locale locale, ExlIds exlIds, Consumer<Problem> problems)
      throws IOException {
    FolderReader reader = new FolderReader(root, locale, exlIds, problems);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, reader);
    // Each is opened for its front matter: side by side, as checking them is.
    List<DocumentFile> documents =
        reader.documents.parallelStream()
            .map(reader::document)
            .sorted((a, b) -> a.path().compareTo(b.path()))
            .toList();
    reader.assets.sort((a, b) -> a.path().compareTo(b.path()));
    return new Folder(locale, root, documents, List.copyOf(reader.assets));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
    Path name = dir.getFileName();
    boolean hidden =
        name != null && (name.toString().startsWith(".") || name.toString().equals("node_modules"));
    return hidden && !dir.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean document = file.toString().endsWith(".md");
    if (document && attributes.isSymbolicLink()) {
      problems.accept(FileReader.unreadable(Shown.path(file), "the link leads nowhere"));
    }
    if (attributes.isRegularFile()) {
      if (document) {
        documents.add(file);
      } else {
        String path = path(file);
        assets.add(new AssetFile(file, prefix + path, path, attributes.size()));
      }
    }
    return FileVisitResult.CONTINUE;
  }

  private DocumentFile document(Path file) {
    String path = path(file);
    String exlId = exlIds.of(file, FolderReader::exlId);
    return new DocumentFile(file, prefix + path, locale, path, exlId);
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    String why =
        e instanceof FileSystemLoopException
            ? "the link leads back to a folder that holds it"
            : "no permission to read it, or it is gone";
    problems.accept(FileReader.unreadable(Shown.path(file), why));
    return FileVisitResult.CONTINUE;
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
}
