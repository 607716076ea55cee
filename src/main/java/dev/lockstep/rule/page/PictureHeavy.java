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
import java.util.Optional;
import java.util.stream.Stream;

/// A picture that is far larger than any page can show.
public final class PictureHeavy implements Rule.OfCorpus {

  // Two seconds at 4 Mbit/s. The heaviest picture that a real product shows has 0.8 MB.
  private static final long BYTES = 1_000_000;

  // 4096 x 4096, which phones refuse or make smaller; it needs 64 MB to be shown. The largest of a
  // real product has 11.5 million pixels.
  private static final long PIXELS = 1 << 24;

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    return Shown.all(corpus).flatMap(shown -> check(corpus, shown).stream());
  }

  private Optional<Finding> check(Corpus corpus, Shown shown) {
    Asset asset = shown.asset();
    Optional<PictureHead> head = head(asset);
    boolean pixels = head.filter(h -> h.type() != Type.SVG && h.pixels() > PIXELS).isPresent();
    if (asset.size() <= BYTES && !pixels) {
      return Optional.empty();
    }
    String size =
        head.filter(h -> h.width() > 0).map(h -> ", " + h.width() + " x " + h.height()).orElse("");
    return Optional.of(
        CorpusDraft.at(this, corpus, shown.page(), shown.use().span())
            .help(
                head.filter(h -> h.type() == Type.GIF).isPresent()
                    ? "make it a video, or show fewer frames"
                    : "crop it, scale it to the width of the page, or compress it")
            .identity(asset.path())
            .says(asset.path() + " has " + asset.sizeInWords() + size));
  }

  // A file that cannot be read is another rule's.
  private static Optional<PictureHead> head(Asset asset) {
    try {
      return asset.head();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
