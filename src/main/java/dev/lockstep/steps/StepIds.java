package dev.lockstep.steps;

import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.steps.Step.Origin;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mints the ids of steps, from the first of these that no other step of the document has: an id by
/// the author, a picture, links, words, the place.
///
/// Real documents name no steps, and number their pictures, so that no single thing is enough.
final class StepIds {

  /// @param origin what the id was made from
  /// @param rule the same with its value, as it is minted from
  /// @param turns how often the step became another one under the same id
  record Id(
      String id,
      Origin origin,
      String rule,
      int turns,
      List<String> aliases,
      Optional<String> from) {

    /// The revision of the step when its content has this one.
    String turned(String rev) {
      return turns == 0 ? rev : Digest.hex(rev + "|" + turns, rev.length());
    }
  }

  private static final Pattern AUTHOR =
      Pattern.compile("\\{#(step-[\\w-]+)[^}]*\\}|<!--\\s*step:\\s*([\\w-]+)\\s*-->");

  // 40 bits: among 500 steps two share one with a chance of 1 to 9 million, and are told apart.
  private static final int LENGTH = 8;

  private final Document source;
  private final String key;
  private final Assets assets;

  StepIds(Document source, String key, Assets assets) {
    this.source = source;
    this.key = key;
    this.assets = assets;
  }

  /// @param steps all steps of the document in reading order, with the id of their section
  IdentityHashMap<Block.Item, Id> mint(
      IdentityHashMap<Block.Item, String> sections, List<Block.Item> steps) {
    IdentityHashMap<Block.Item, EnumMap<Origin, String>> candidates = new IdentityHashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    Map<String, Integer> ordinals = new HashMap<>();
    for (Block.Item step : steps) {
      EnumMap<Origin, String> own = candidates(step, uses);
      String section = sections.get(step);
      own.put(Origin.ORDINAL, "ord|" + section + "|" + ordinals.merge(section, 1, Integer::sum));
      own.values().forEach(rule -> uses.merge(rule, 1, Integer::sum));
      candidates.put(step, own);
    }
    IdentityHashMap<Block.Item, Id> ids = new IdentityHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Block.Item step : steps) {
      Map.Entry<Origin, String> first =
          candidates.getOrDefault(step, new EnumMap<>(Origin.class)).entrySet().stream()
              .filter(rule -> uses.getOrDefault(rule.getValue(), 0) == 1)
              .findFirst()
              .orElseThrow();
      String rule = first.getValue();
      String id = free(key, rule, taken);
      ids.put(step, new Id(id, first.getKey(), rule, 0, List.of(), Optional.empty()));
    }
    return ids;
  }

  /// An id that is not taken, and is from now on.
  static String free(String key, String rule, Set<String> taken) {
    int length = LENGTH;
    String id = id(key, rule, length);
    while (!taken.add(id)) {
      id = id(key, rule, length += LENGTH);
    }
    return id;
  }

  private static String id(String key, String rule, int length) {
    return "s:" + Digest.base32(key + "|" + rule, length);
  }

  private EnumMap<Origin, String> candidates(Block.Item step, Map<String, Integer> uses) {
    EnumMap<Origin, String> rules = new EnumMap<>(Origin.class);
    List<Inline> inlines = Own.inlines(step.blocks());
    author(step, inlines).ifPresent(id -> rules.put(Origin.AUTHOR, "id|" + id));
    Inline.all(inlines)
        .filter(Inline.Image.class::isInstance)
        .map(image -> ((Inline.Image) image).target())
        .findFirst()
        .ifPresent(src -> rules.put(Origin.IMG, "img|" + assets.sha256(src).orElse(name(src))));
    String links =
        Inline.all(inlines)
            .filter(Inline.Link.class::isInstance)
            .map(link -> LinkKey.of(((Inline.Link) link).target(), source.path()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    if (!links.isEmpty()) {
      rules.put(Origin.URL, "url|" + links);
    }
    String words = Own.normal(Own.text(step.blocks()));
    if (!words.isEmpty()) {
      int occurrence = 1;
      while (uses.containsKey("txt|" + words + "|" + occurrence)) {
        occurrence++;
      }
      rules.put(Origin.TEXT, "txt|" + words + "|" + occurrence);
    }
    return rules;
  }

  private Optional<String> author(Block.Item step, List<Inline> inlines) {
    return Stream.concat(
            Inline.all(inlines).filter(Inline.Opaque.class::isInstance).map(Inline::span),
            Own.blocks(step.blocks()).stream()
                .filter(b -> b instanceof Block.Comment || b instanceof Block.Opaque)
                .map(Block::span))
        .map(span -> AUTHOR.matcher(source.source().slice(span)))
        .filter(Matcher::find)
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .findFirst();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
