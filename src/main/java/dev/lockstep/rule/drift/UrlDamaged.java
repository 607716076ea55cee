package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An address with characters that do not belong there and are not in its source.
public final class UrlDamaged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  // Zero-width, full-width and CJK punctuation: never part of a working address.
  private static final Pattern DAMAGE =
      Pattern.compile("[\\s\u200B\u2060\uFEFF\uFF01-\uFF5E\u3000-\u303F]|%E2%80%8B|%E3%80%8[0-9]");

  private static final Pattern TWO_QUERIES = Pattern.compile("\\?\\?|\\?[^#]*\\?[a-z.]+=");

  private static final Pattern QUERY_AFTER_FRAGMENT =
      Pattern.compile("#[^?:]*\\?([a-z.]+=[\\w-]+)$");

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Items links = comparison.links();
    Items images = comparison.images();
    return Stream.of(
            links.kept(),
            links.broken(),
            links.changed(),
            images.kept(),
            images.broken(),
            images.changed())
        .flatMap(List::stream)
        .flatMap(couple -> check(comparison, couple));
  }

  private Stream<Finding> check(Comparison comparison, Couple couple) {
    String source = target(couple.source().inline());
    String target = target(couple.target().inline());
    if (target.equals(source)) {
      return Stream.of();
    }
    int directive = target.indexOf(":~:");
    String address = directive < 0 ? target : target.substring(0, directive);
    if (DAMAGE.matcher(target).find()
        && !DAMAGE.matcher(source).find()
        && !onlySpaces(couple, target)) {
      Matcher damage = DAMAGE.matcher(target);
      damage.find();
      boolean dead = DAMAGE.matcher(address).find();
      return Stream.of(
          draft(comparison, couple, damage.group())
              .severity(dead ? severity() : Severity.WARNING)
              .says("address contains " + shown(damage.group()) + ", which its source does not"));
    }
    if (TWO_QUERIES.matcher(address).find() && !TWO_QUERIES.matcher(source).find()) {
      return Stream.of(
          draft(comparison, couple, "?")
              .severity(Severity.WARNING)
              .says("address has two question marks"));
    }
    Matcher late = QUERY_AFTER_FRAGMENT.matcher(target);
    if (directive < 0 && late.find() && !QUERY_AFTER_FRAGMENT.matcher(source).find()) {
      return Stream.of(
          draft(comparison, couple, "?" + late.group(1))
              .severity(Severity.WARNING)
              .help("move ?" + late.group(1) + " before the #")
              .fix(moved(comparison, couple, "?" + late.group(1)))
              .says("?" + late.group(1) + " stands after the #, so the anchor is dead"));
    }
    return Stream.of();
  }

  // Only what is wrong moves; the language that it names stays.
  private static Optional<Fix> moved(Comparison comparison, Couple couple, String query) {
    Span span = targetSpan(couple.target().inline());
    String raw = comparison.target().source().slice(span);
    int hash = raw.indexOf('#');
    if (!couple.target().works() || hash < 0 || !raw.endsWith(query)) {
      return Optional.empty();
    }
    String address = raw.substring(0, hash);
    String join = address.contains("?") ? "&" + query.substring(1) : query;
    String mended = address + join + raw.substring(hash, raw.length() - query.length());
    return Optional.of(
        new Fix(
            "move the parameter before the fragment",
            Fix.Safety.SAFE,
            List.of(new Edit(comparison.target().at(span), mended))));
  }

  /// @param characters what is wrong, as it is written; the whole address is marked if it is an
  ///   entity there
  private Draft draft(Comparison comparison, Couple couple, String characters) {
    Span whole = targetSpan(couple.target().inline());
    int at = comparison.target().source().slice(whole).indexOf(characters);
    Span span =
        at < 0 ? whole : new Span(whole.start() + at, whole.start() + at + characters.length());
    return Draft.at(this, comparison, span)
        .in(couple.source().unit())
        .source(targetSpan(couple.source().inline()))
        .help("take the address of the source: " + LinkLost.shown(target(couple.source().inline())))
        .sentence(couple.source().unit(), couple.target().unit())
        .identity(couple.source().key());
  }

  // A half link with a space in its address is reported as lost already.
  private static boolean onlySpaces(Couple couple, String target) {
    return couple.target().inline() instanceof Inline.HalfLink
        && !DAMAGE.matcher(target.replace(" ", "")).find();
  }

  private static String shown(String damage) {
    int c = damage.codePointAt(0);
    return Character.isWhitespace(c)
            || c == 0x200B
            || c == 0x2060
            || c == 0xFEFF
            || damage.startsWith("%")
        ? "an invisible character"
        : damage;
  }

  static String target(Inline inline) {
    return switch (inline) {
      case Inline.Link link -> link.target();
      case Inline.Image image -> image.target();
      case Inline.HalfLink half -> half.target();
      default -> "";
    };
  }

  static Span targetSpan(Inline inline) {
    return switch (inline) {
      case Inline.Link link -> link.targetSpan();
      case Inline.Image image -> image.targetSpan();
      case Inline.HalfLink half -> half.targetSpan();
      default -> inline.span();
    };
  }
}
