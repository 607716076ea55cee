package dev.lockstep.rule.page;

import dev.lockstep.facts.Asset;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.PictureHead;
import dev.lockstep.facts.PictureHead.Type;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A picture that is there but whose file holds something else than its name promises.
public final class PictureUnreadable implements Rule.OfCorpus {

  private static final int LOOK = 512;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    List<Shown> pictures = Shown.all(corpus).toList();
    if (pictures.size() > 1 && pictures.stream().allMatch(shown -> shown.asset().size() == 0)) {
      return Stream.of(placeholders(corpus, pictures));
    }
    return pictures.stream().flatMap(shown -> check(corpus, shown).stream());
  }

  // A copy of the documentation without its pictures: no writer made the same slip each time.
  private Finding placeholders(Corpus corpus, List<Shown> pictures) {
    Shown first = pictures.getFirst();
    return CorpusDraft.at(this, corpus, first.page(), first.use().span())
        .severity(Severity.WARNING)
        .help("replace the placeholders by the pictures")
        .identity("placeholders")
        .says("all " + pictures.size() + " pictures are empty files");
  }

  private Optional<Finding> check(Corpus corpus, Shown shown) {
    Asset asset = shown.asset();
    Optional<Type> promised = PictureHead.promised(asset.path());
    if (promised.isEmpty()) {
      return Optional.empty();
    }
    Optional<PictureHead> head;
    String instead;
    try {
      head = asset.head();
      instead = head.isPresent() ? "" : content(asset, promised.get());
    } catch (IOException _) {
      head = Optional.empty();
      instead = "it cannot be read";
    }
    if (head.isPresent()) {
      return Optional.of(head.get().type())
          .filter(type -> type != promised.get())
          .map(type -> misnamed(corpus, shown, promised.get(), type));
    }
    return instead.isEmpty()
        ? Optional.empty()
        : Optional.of(
            CorpusDraft.at(this, corpus, shown.page(), shown.use().span())
                .help("export the picture again as " + promised.get())
                .identity(asset.path())
                .says(asset.path() + " is no picture: " + instead));
  }

  // Browsers look at the bytes and show it; what converts pictures on the way goes by the name.
  private Finding misnamed(Corpus corpus, Shown shown, Type promised, Type type) {
    return CorpusDraft.at(this, corpus, shown.page(), shown.use().span())
        .severity(Severity.WARNING)
        .help("save it as " + promised + ", or give it the ending of " + type)
        .identity(shown.asset().path())
        .says(shown.asset().path() + " is a " + type + ", its name says " + promised);
  }

  /// What a file that is no picture is; empty if that is nobody's fault.
  private static String content(Asset asset, Type promised) throws IOException {
    if (asset.size() == 0) {
      return "it is empty";
    }
    String text;
    try (InputStream in = Files.newInputStream(asset.file())) {
      text = new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
    }
    // A checkout without Git LFS holds such a pointer instead of every picture.
    if (text.startsWith("version https://git-lfs")) {
      return "";
    }
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return "it holds an HTML page";
    }
    if (start.startsWith("%pdf-")) {
      return "it holds a PDF";
    }
    return promised == Type.JPEG && text.startsWith("\u00FF\u00D8\u00FF")
        ? "it is cut off"
        : "it does not begin as a " + promised + " does";
  }
}
