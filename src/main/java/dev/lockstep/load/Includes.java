package dev.lockstep.load;

import dev.lockstep.finding.Problem;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.SnippetFile;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What a document shows of other documents of its locale: includes and snippets.
///
/// The words are put in the place of `{{…}}` before they are read, as the site does it: a relative
/// link in an include leads from the page that shows it, and its steps are steps of that page.
///
/// One for each document: what a loop leaves out depends on where it is entered.
public final class Includes {

  private static final String INCLUDE = "$include";

  // Real ones include through two others; documents that include two of the next each would double
  // with every one.
  private static final int DEEPEST = 8;

  private final Folder folder;
  private final Optional<Includes> source;
  private final Consumer<Problem> problems;
  private final Map<String, Optional<Document>> read = new HashMap<>();
  private final Map<String, Optional<String>> texts = new HashMap<>();

  private int depth;

  private Includes(Folder folder, Optional<Includes> source, Consumer<Problem> problems) {
    this.folder = folder;
    this.source = source;
    this.problems = problems;
  }

  /// @param tag of the document's locale
  /// @param problems hears of what is there and cannot be read
  public static Includes of(Workspace workspace, String tag, Consumer<Problem> problems) {
    Folder own = workspace.folder(tag);
    Optional<Includes> source =
        workspace.isSource(own)
            ? Optional.empty()
            : Optional.of(new Includes(workspace.source(), Optional.empty(), problems));
    return new Includes(own, source, problems);
  }

  /// The document with what it includes; itself if that is nothing. Lines stay those of its file:
  /// all of an include is on the line that names it.
  public Document expanded(Document document) {
    texts.putIfAbsent(document.path(), Optional.empty());
    return Expansion.of(document, place -> shown(place, document.path()));
  }

  // A block of an include that is not translated comes from the source's page, marked as such;
  // words inside of a translated sentence have to be there.
  private Optional<String> shown(Expansion.Place place, String reader) {
    Optional<String> own = text(place.name(), reader);
    if (own.isPresent()) {
      return own;
    }
    Optional<String> other = source.flatMap(s -> s.text(place.name(), reader));
    return place.alone() ? other.map(_ -> "") : other;
  }

  private Optional<String> text(String name, String reader) {
    boolean include = name.startsWith(INCLUDE);
    String path = include ? LinkKey.resolve(name.substring(INCLUDE.length()).strip(), reader) : "";
    String key = include ? path : "#" + name;
    Optional<String> known = texts.get(key);
    if (known != null || depth == DEEPEST) {
      return known == null ? Optional.empty() : known;
    }
    // Whoever asks for it while it is being made stands inside of it: a loop ends there.
    texts.put(key, Optional.empty());
    Optional<String> text =
        (include ? document(path).map(Includes::body) : snippet(name)).filter(t -> !t.isBlank());
    depth++;
    Optional<String> whole =
        text.map(t -> parse(t, include ? path : SnippetFile.PATH))
            .filter(part -> Block.all(part.blocks()).allMatch(Includes::isClosed))
            .map(part -> Expansion.of(part, place -> shown(place, part.path())).source().text());
    depth--;
    texts.put(key, whole);
    return whole;
  }

  private Optional<String> snippet(String name) {
    return SnippetFile.among(folder.documents().stream(), DocumentFile::path)
        .map(DocumentFile::path)
        .flatMap(this::document)
        .flatMap(snippets -> section(snippets, name));
  }

  private static Optional<String> section(Document snippets, String name) {
    List<Block.Heading> headings =
        snippets.blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .filter(heading -> heading.level() <= 2)
            .toList();
    String text = snippets.source().text();
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).id().equals(name)) {
        int end = i + 1 < headings.size() ? headings.get(i + 1).span().start() : text.length();
        return Optional.of(text.substring(headings.get(i).span().end(), end));
      }
    }
    return Optional.empty();
  }

  private static String body(Document document) {
    return document.source().text().substring(document.frontMatter().span().end());
  }

  // What is never closed would take the rest of the page with it.
  private static boolean isClosed(Block block) {
    return switch (block) {
      case Block.CodeBlock code -> code.closed() || !code.fenced();
      case Block.Tabs tabs -> tabs.closed();
      case Block.Shadebox box -> box.closed();
      case Block.Collapsible fold -> fold.closed();
      case Block.Comment comment -> comment.closed();
      case Block.Heading _,
          Block.Paragraph _,
          Block.Procedure _,
          Block.Bullets _,
          Block.Note _,
          Block.Table _,
          Block.Include _,
          Block.Video _,
          Block.Html _,
          Block.Opaque _ ->
          true;
    };
  }

  private Optional<Document> document(String path) {
    return read.computeIfAbsent(
        path,
        _ ->
            folder.documents().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .flatMap(file -> FileReader.read(file.file(), file.shown(), problems))
                .map(text -> DocumentParser.parse(text, folder.locale(), path)));
  }

  private Document parse(String text, String path) {
    return DocumentParser.parse(SourceText.of(path, text), folder.locale(), path);
  }
}
