package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Difference;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An address with characters that do not belong there and are not in its source.
public final class UrlDamaged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  // Invisible, full-width and CJK punctuation, plain or percent-encoded: never part of a working
  // address. A plain space may be, between < and >.
  private static final Pattern DAMAGE =
      Pattern.compile(
          "[\\xA0\\xAD\u200B\u202F\u2060\uFEFF\uFF01-\uFF5E\u3000-\u303F]"
              + "|(?i:%E2%80%8B|%E3%80%8[0-9A-F]|%EF%BC%[89AB][0-9A-F])");

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Items links = comparison.links();
    Items images = comparison.images();
    return Stream.concat(
        Stream.of(links.broken(), links.changed(), images.broken(), images.changed())
            .flatMap(List::stream)
            .filter(UrlDamaged::isDamaged)
            .map(couple -> characters(comparison, couple)),
        Stream.of(links.kept(), images.kept())
            .flatMap(List::stream)
            .flatMap(couple -> kept(comparison, couple)));
  }

  /// Whether the target's address has characters that its source does not have and that no address
  /// has.
  static boolean isDamaged(Couple couple) {
    return DAMAGE.matcher(Address.of(couple.target().inline()).text()).find()
        && !DAMAGE.matcher(Address.of(couple.source().inline()).text()).find();
  }

  // Where the keys are equal only a text fragment can hold such characters, which has its own rule.
  private Stream<Finding> kept(Comparison comparison, Couple couple) {
    Address source = Address.of(couple.source().inline());
    Address target = Address.of(couple.target().inline());
    if (target.text().equals(source.text())) {
      return Stream.of();
    }
    String original = comparison.source().source().slice(source.span());
    String raw = comparison.target().source().slice(target.span());
    return QueryDamage.of(original, raw).stream()
        .map(damage -> query(comparison, couple, target, damage));
  }

  private Finding query(Comparison comparison, Couple couple, Address target, QueryDamage damage) {
    Span wrong = part(target, damage.from(), damage.to());
    List<Edit> edits = new ArrayList<>();
    if (!damage.inserted().isEmpty()) {
      Span before = part(target, damage.hash(), damage.hash());
      edits.add(new Edit(comparison.target().at(before), damage.inserted()));
    }
    edits.add(new Edit(comparison.target().at(wrong), damage.mended()));
    return draft(comparison, couple, wrong)
        .severity(Severity.WARNING)
        .help(damage.order())
        .fix(damage.order(), Fix.Safety.SAFE, edits.toArray(Edit[]::new))
        .says(damage.says());
  }

  private Finding characters(Comparison comparison, Couple couple) {
    Address source = Address.of(couple.source().inline());
    Address target = Address.of(couple.target().inline());
    String raw = comparison.target().source().slice(target.span());
    Matcher first = DAMAGE.matcher(raw);
    Span at =
        first.find()
            ? part(target, first.start(), first.end())
            : Difference.of(source.text(), target.text()).in(target.span(), raw);
    Draft draft =
        draft(comparison, couple, at).help("take the address of the source: " + source.shown());
    if (target.replaceable()) {
      draft.fix(
          "take the address of the source",
          Fix.Safety.SAFE,
          new Edit(
              comparison.target().at(target.span()),
              comparison.source().source().slice(source.span())));
    }
    boolean dead = DAMAGE.matcher(target.withoutTextFragment()).find();
    String damage =
        DAMAGE
            .matcher(target.text())
            .results()
            .map(match -> shown(match.group()))
            .distinct()
            .collect(Collectors.joining(" and "));
    return draft
        .severity(dead ? severity() : Severity.WARNING)
        .says("address contains " + damage + ", its source does not");
  }

  private Draft draft(Comparison comparison, Couple couple, Span at) {
    return Draft.at(this, comparison, at)
        .in(couple.source().unit())
        .source(Address.of(couple.source().inline()).span())
        .sentence(couple.source().unit(), couple.target().unit())
        .identity(couple.source().key());
  }

  private static Span part(Address address, int from, int to) {
    return new Span(address.span().start() + from, address.span().start() + to);
  }

  private static String shown(String damage) {
    int c = damage.codePointAt(0);
    return Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
        ? "an invisible character"
        : "\"" + damage + "\"";
  }
}
