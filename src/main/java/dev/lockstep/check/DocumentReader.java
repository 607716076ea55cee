package dev.lockstep.check;

import dev.lockstep.finding.Problem;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.FileReader;
import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a document for the rules, or says why it cannot be looked at.
final class DocumentReader {

  private DocumentReader() {}

  /// The words of the document are read again when nobody holds them.
  ///
  /// @return nothing for a document that could not be read as a whole: half a document compared
  ///   with a whole one is all drift and no news
  static Optional<Document> read(DocumentFile file, Consumer<Problem> problems) {
    return FileReader.read(file.file(), file.shown(), problems)
        .map(text -> Reread.of(file.file(), text))
        .map(text -> DocumentParser.parse(text, file.locale(), file.path()))
        .filter(document -> isWhole(document, problems));
  }

  private static boolean isWhole(Document document, Consumer<Problem> problems) {
    for (Document.Trouble trouble : document.troubles()) {
      problems.accept(
          new Problem(
              Problem.Kind.UNREAD,
              document.at(trouble.span()),
              trouble.message(),
              "mend this first: the document is not compared with others until then"));
    }
    return document.troubles().isEmpty();
  }
}
