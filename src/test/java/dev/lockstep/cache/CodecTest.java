package dev.lockstep.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Label;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Term;
import dev.lockstep.facts.Header;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What is read is what was written. That every component is written the compiler sees to: the
/// writers take records apart by patterns, the readers make them with their constructors.
final class CodecTest {

  private static final int ROUNDS = 300;

  private static final List<String> TEXTS =
      List.of("", "a", "# Überschrift\r\n\r\ntext", "한국어\n", "\uFEFF# A\n\n\uD83D\uDE00", "\uD83D");

  private final Random random = new Random(3);
  private final SourceText file = SourceText.of("en/a.md", "\uFEFF# A\n\nWords\rand\r\nwords.\n");
  private final SourceText other = SourceText.of("en/a.md", "# As it was\n");

  @Test
  void findingsAreWhatTheyWere() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Finding> findings = some(this::finding);
      List<Problem> problems = some(this::problem);
      Encoder out = new Encoder();
      FindingWriter writer = new FindingWriter(out, text -> text == file);
      out.all(findings, writer::finding);
      out.all(problems, writer::problem);
      Decoder in = new Decoder(out.written());
      FindingReader reader = new FindingReader(in, _ -> file.text());
      assertEquals(findings.toString(), in.all(reader::finding).toString());
      assertEquals(problems.toString(), in.all(reader::problem).toString());
    }
  }

  // Two texts that are one stay one, and two stay two: fixes tell them apart.
  @Test
  void aTextIsReadOnceAndOnlyWhenItIsAskedFor() {
    Location at = new Location(file, new Span(3, 5));
    Encoder out = new Encoder();
    FindingWriter writer = new FindingWriter(out, text -> text == file);
    List<Problem> written =
        List.of(
            new Problem(Problem.Kind.UNREAD, at, "a", ""),
            new Problem(Problem.Kind.UNREAD, new Location(other, Span.at(2)), "b", ""),
            new Problem(Problem.Kind.UNREAD, new Location(file, Span.at(20)), "c", ""));
    out.all(written, writer::problem);
    List<String> asked = new ArrayList<>();
    Decoder in = new Decoder(out.written());
    FindingReader reader =
        new FindingReader(
            in,
            path -> {
              asked.add(path);
              return file.text();
            });
    List<Problem> read = in.all(reader::problem);
    for (int i = 0; i < read.size(); i++) {
      assertEquals(written.get(i).at().start(), read.get(i).at().start());
      assertEquals(written.get(i).at().end(), read.get(i).at().end());
    }
    assertEquals(List.of(), asked, "lines are known without the text");
    assertTrue(read.get(0).at().source() == read.get(2).at().source());
    assertEquals(file.text(), read.get(0).at().source().text());
    assertEquals(file.lineAt(3), read.get(2).at().source().lineAt(3));
    assertEquals(other.text(), read.get(1).at().source().text());
    assertEquals(List.of("en/a.md"), asked);
  }

  @Test
  void factsAreWhatTheyWere() {
    for (int round = 0; round < ROUNDS; round++) {
      Facts facts = facts();
      Encoder out = new Encoder();
      new StoredFactsWriter(out).facts(facts);
      Facts read = new StoredFactsReader(new Decoder(out.written())).facts();
      assertEquals(facts, read);
    }
  }

  @Test
  void numbersAreWhatTheyWere() {
    Encoder out = new Encoder();
    List<Long> numbers =
        List.of(0L, 1L, 127L, 128L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 35, 0x4000L);
    numbers.forEach(out::number);
    Decoder in = new Decoder(out.written());
    numbers.forEach(number -> assertEquals(number, in.number()));
  }

  @Test
  void manyAndLargeValuesAreWhatTheyWere() {
    Encoder out = new Encoder();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      texts.add((i + " ").repeat(i % 900 == 7 ? 400_000 : i % 300));
    }
    out.all(texts, out::text);
    out.bytes(new byte[3_000_000]);
    out.flag(true);
    Decoder in = new Decoder(out.written());
    assertEquals(texts, in.all(in::text));
    assertEquals(3_000_000, in.bytes().length);
    assertTrue(in.flag());
  }

  private <T> List<T> some(Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      all.add(one.get());
    }
    return List.copyOf(all);
  }

  private <T> Optional<T> maybe(Supplier<T> one) {
    return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? "" : random.nextInt());
  }

  private Span span() {
    int start = random.nextInt(10);
    return new Span(start, start + random.nextInt(3));
  }

  private Location at() {
    return new Location(random.nextBoolean() ? file : other, span());
  }

  private Finding finding() {
    return new Finding(
        text(),
        any(Severity.values()),
        maybe(() -> any(Cause.values())),
        text(),
        at(),
        new About(text(), text(), text(), text()),
        some(() -> new Related(text(), at())),
        text(),
        maybe(() -> new Fix(text(), any(Fix.Safety.values()), some(() -> new Edit(at(), text())))),
        some(this::text),
        text(),
        text());
  }

  private Problem problem() {
    return new Problem(any(Problem.Kind.values()), at(), text(), text());
  }

  private Facts facts() {
    return new Facts(
        text(),
        text(),
        Locale.forLanguageTag(random.nextBoolean() ? "zh-Hans" : "sv"),
        new Header(
            text(),
            text(),
            span(),
            random.nextBoolean(),
            random.nextBoolean(),
            some(() -> new Header.Key(text(), random.nextBoolean(), 3, 7))),
        some(
            () ->
                new Anchor(
                    text(), any(Anchor.Kind.values()), text(), random.nextInt(7), span(), 5)),
        some(
            () ->
                new Reference(
                    any(Reference.Sort.values()),
                    any(Inline.Form.values()),
                    text(),
                    span(),
                    span())),
        some(() -> new Label(text(), random.nextBoolean(), span())),
        some(() -> new Term(text(), span())),
        new HashSet<>(some(this::text)));
  }
}
