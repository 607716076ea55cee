package dev.lockstep.steps;

import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.steps.Step.Media;
import java.util.List;

/// Names what a step asks for: another name, other work. Case, quotes, emphasis and white space do
/// not count, and nor does any translation.
final class Revision {

  private static final int DIGITS = 8;

  private Revision() {}

  /// @param path of the source, to which relative links are resolved
  static String of(Block.Item step, List<String> uiLabels, List<Media> media, String path) {
    StringBuilder material = new StringBuilder();
    List<Inline> inlines = Own.inlines(step.blocks());
    add(material, "text", Own.normal(Own.text(step.blocks())));
    uiLabels.forEach(label -> add(material, "label", Own.normal(label)));
    Inline.all(inlines)
        .forEach(
            inline -> {
              switch (inline) {
                case Inline.Link link -> add(material, "link", LinkKey.of(link.target(), path));
                // The words of a literal count letter by letter.
                case Inline.Code code -> add(material, "code", code.text());
                default -> {}
              }
            });
    media.forEach(m -> add(material, "media", m.sha256().orElse(m.src())));
    for (Block block : Own.blocks(step.blocks())) {
      switch (block) {
        case Block.Note note -> add(material, "callout", note.kind());
        case Block.CodeBlock code -> add(material, "fence", code.code().strip());
        case Block.Include include -> add(material, "include", include.path());
        default -> {}
      }
    }
    return Digest.hex(material.toString(), DIGITS);
  }

  private static void add(StringBuilder material, String kind, String value) {
    material.append(kind).append('\t').append(value.replace("\r", "")).append('\n');
  }
}
