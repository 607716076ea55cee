package dev.lockstep.rule;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Fix;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Flaw;
import dev.lockstep.model.Inline.HalfLink;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a link of a half link again without touching a word: sets its brackets right and takes the
/// address of the source.
///
/// Where the brackets are inverted nobody wrote down which words they held. They are set only where
/// that is beyond doubt: around the words of the source themselves, around a single marker or code
/// span that the source's link holds too, or around a clause that is as long as the source's link
/// words let expect.
public final class LinkMend {

  private static final String SENTENCE_ENDS = ".。．!！?？:：;；,，、)）(（[]\"”“’‘";

  private final SourceText text;
  private final Comparison comparison;
  private final HalfLink half;
  private final Link source;
  private final List<Inline> siblings;
  private final int index;

  private LinkMend(Comparison comparison, Couple couple) {
    this.comparison = comparison;
    this.text = comparison.target().source();
    this.half = (HalfLink) couple.target().inline();
    this.source = (Link) couple.source().inline();
    this.siblings = siblings(couple.target().unit(), half);
    this.index = siblings.indexOf(half);
  }

  /// The fix of a broken link; empty where the words are ambiguous.
  ///
  /// @param couple a link of the source and the half link that answers it
  public static Optional<Fix> of(Comparison comparison, Couple couple) {
    if (!(couple.source().inline() instanceof Link link) || link.form() != Inline.Form.INLINE) {
      return Optional.empty();
    }
    LinkMend mend = new LinkMend(comparison, couple);
    return mend.index < 0 ? Optional.empty() : mend.fix();
  }

  // The list that holds the half link itself: it may stand in emphasis.
  private static List<Inline> siblings(Unit unit, HalfLink half) {
    if (unit.content().contains(half)) {
      return unit.content();
    }
    return Inline.all(unit.content())
        .map(Inline::content)
        .filter(content -> content.contains(half))
        .findFirst()
        .orElse(List.of());
  }

  private Optional<Fix> fix() {
    String address = address();
    return switch (half.flaw()) {
      case SPACE, APART, FULL_WIDTH, UNCLOSED, ESCAPED ->
          half.content().isEmpty() ? Optional.empty() : Optional.of(whole(address));
      case INVERTED, UNOPENED -> turned(address);
    };
  }

  // Its own address, which may lead to the page in the reader's language, unless it is damaged.
  private String address() {
    String own = text.slice(half.targetSpan());
    String path = comparison.target().path();
    boolean sound =
        LinkKey.of(half.target(), path).equals(LinkKey.of(source.target(), path))
            && LinkKey.textFragment(half.target()).equals(LinkKey.textFragment(source.target()))
            && own.codePoints().allMatch(c -> c > 0x20 && c < 0x7F);
    return sound ? own : comparison.source().source().slice(source.targetSpan());
  }

  // Its words are known: write the link anew around them.
  private Fix whole(String address) {
    int wordsStart = half.content().getFirst().span().start();
    int wordsEnd = half.content().getLast().span().end();
    return fix(
        new Edit(at(half.span().start(), wordsStart), "["),
        new Edit(at(wordsEnd, half.span().end()), "](" + address + ")"));
  }

  private Optional<Fix> turned(String address) {
    Optional<Integer> opening = opening();
    Optional<Span> stray = half.flaw() == Flaw.INVERTED ? stray() : Optional.of(Span.at(0));
    if (opening.isEmpty() || stray.isEmpty()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(at(opening.get(), opening.get()), "["));
    edits.add(new Edit(at(half.span().start(), half.span().end()), "](" + address + ")"));
    if (!stray.get().isEmpty()) {
      edits.add(new Edit(comparison.target().at(stray.get()), ""));
    }
    return Optional.of(fix(edits.toArray(Edit[]::new)));
  }

  /// Where the opening bracket belongs, as a raw offset.
  private Optional<Integer> opening() {
    if (index == 0) {
      return Optional.empty();
    }
    Inline before = siblings.get(index - 1);
    return switch (before) {
      case Inline.Words words -> inWords(words);
      case Inline.Marker _, Inline.Code _ ->
          isInSource(before) ? Optional.of(before.span().start()) : Optional.empty();
      case Inline.Styled _,
          Inline.Link _,
          Inline.Image _,
          Inline.HalfLink _,
          Inline.Snippet _,
          Inline.Tag _,
          Inline.Opaque _ ->
          Optional.empty();
    };
  }

  private boolean isInSource(Inline inline) {
    String words = Inline.text(List.of(inline));
    return Inline.all(source.content())
        .anyMatch(
            other ->
                other.getClass() == inline.getClass() && Inline.text(List.of(other)).equals(words));
  }

  private Optional<Integer> inWords(Inline.Words words) {
    String raw = text.slice(words.span());
    String wanted = Inline.text(source.content()).strip();
    if (!wanted.isEmpty() && raw.endsWith(wanted)) {
      return Optional.of(words.span().end() - wanted.length());
    }
    int start = raw.length();
    while (start > 0 && SENTENCE_ENDS.indexOf(raw.charAt(start - 1)) < 0) {
      start--;
    }
    while (start < raw.length() && Character.isWhitespace(raw.charAt(start))) {
      start++;
    }
    // Before the clause must be the start of the unit or the end of a sentence, not half of
    // something.
    boolean clause = start > 0 || index == 1;
    int length = raw.length() - start;
    double expected = wanted.length() * ratio();
    boolean plausible = length > 1 && length <= 1.25 * expected + 2 && length >= 0.5 * expected - 1;
    return clause && plausible ? Optional.of(words.span().start() + start) : Optional.empty();
  }

  // Characters of the target for one of the source in this unit.
  private double ratio() {
    double target = 1.0 + Inline.text(siblings).length();
    Unit unit =
        comparison.alignment().sourceUnits().stream()
            .flatMap(Unit::all)
            .filter(u -> Inline.all(u.content()).anyMatch(source::equals))
            .findFirst()
            .orElseThrow();
    return Math.min(1.5, target / (1.0 + Inline.text(unit.content()).length()));
  }

  // The bracket that faces away stands in the words behind, before any other link.
  private Optional<Span> stray() {
    for (Inline inline : siblings.subList(index + 1, siblings.size())) {
      switch (inline) {
        case Inline.Words words -> {
          String raw = text.slice(words.span());
          int bracket = raw.indexOf('[');
          if (bracket >= 0) {
            int at = words.span().start() + bracket;
            return Optional.of(new Span(at, at + 1));
          }
        }
        case Inline.Link _, Inline.HalfLink _, Inline.Image _ -> {
          return Optional.empty();
        }
        case Inline.Code _,
            Inline.Styled _,
            Inline.Marker _,
            Inline.Snippet _,
            Inline.Tag _,
            Inline.Opaque _ -> {}
      }
    }
    return Optional.empty();
  }

  private Location at(int start, int end) {
    return comparison.target().at(new Span(start, end));
  }

  private static Fix fix(Edit... edits) {
    return new Fix("set the brackets of the link right", Fix.Safety.SAFE, List.of(edits));
  }
}
