package dev.lockstep.rule.page;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Header;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A key of the front matter that is nearly one the site knows, so that its value has no effect.
public final class KeyMisspelt implements Rule.OfCorpus {

  // A key of the team's own tools stands on many pages; a slip is copied to a few.
  private static final int MANY = 10;

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    if (corpus.source().isPresent()) {
      return Stream.empty();
    }
    Map<String, Integer> uses = new HashMap<>();
    corpus.pages().stream()
        .flatMap(page -> page.header().keys().stream())
        .forEach(key -> uses.merge(key.name(), 1, Integer::sum));
    Set<String> site = site();
    Set<String> known = new TreeSet<>(site);
    uses.forEach(
        (key, count) -> {
          if (count >= MANY && lowerCaseIn(site, key).isEmpty()) {
            known.add(key);
          }
        });
    Map<String, String> meant = new HashMap<>();
    uses.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> meant(key, known).ifPresent(word -> meant.put(key, word)));
    return corpus.pages().stream().flatMap(page -> check(corpus, page, meant));
  }

  private Stream<Finding> check(Corpus corpus, Facts page, Map<String, String> meant) {
    return page.header().keys().stream()
        .flatMap(
            key ->
                Optional.ofNullable(meant.get(key.name()))
                    .map(word -> finding(corpus, page, key, word))
                    .stream());
  }

  private Finding finding(Corpus corpus, Facts page, Header.Key key, String word) {
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, page, key.span())
            .identity(key.name())
            .help("did you mean " + word + "?");
    // With both on a page, somebody has to say which value counts.
    if (!page.header().names(word)) {
      Fix.Safety safety = key.name().equalsIgnoreCase(word) ? Fix.Safety.SAFE : Fix.Safety.REVIEW;
      draft.fix("write " + word, safety, page, key.span(), word);
    }
    return draft.says("there is no key " + key.name());
  }

  private static Optional<String> meant(String key, Set<String> known) {
    return lowerCaseIn(known, key)
        .or(() -> Nearest.of(key, known).filter(word -> isSlip(plain(key), plain(word))));
  }

  private static Optional<String> lowerCaseIn(Set<String> known, String key) {
    return known.stream()
        .filter(word -> word.equalsIgnoreCase(key) && !word.equals(key))
        .findFirst();
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  // Another separator, two letters in the wrong order, or one letter wrong, missing or too many in
  // a word that is long enough to be meant; a plural is a word of its own.
  private static boolean isSlip(String key, String word) {
    return key.equals(word)
        || (word.length() > 3 && Arrays.equals(letters(key), letters(word)))
        || (word.length() > 4 && isOneLetterOff(key, word));
  }

  private static int[] letters(String word) {
    return word.chars().sorted().toArray();
  }

  private static boolean isOneLetterOff(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < Math.min(a.length(), b.length()) - start
        && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
      same++;
    }
    return Math.max(a.length(), b.length()) - start - same <= 1;
  }

  // A handful of lines: read where they are needed.
  private static Set<String> site() {
    try (InputStream in =
        Objects.requireNonNull(KeyMisspelt.class.getResourceAsStream("front-matter-keys.txt"))) {
      Set<String> keys = new TreeSet<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          keys.addAll(Arrays.asList(line.strip().split(" +", -1)));
        }
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
