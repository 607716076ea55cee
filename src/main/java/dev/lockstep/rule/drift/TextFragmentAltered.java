package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Difference;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A text fragment that was translated: the page opens, but nothing on it is highlighted.
public final class TextFragmentAltered implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Items links = comparison.links();
    return Stream.of(links.kept(), links.broken())
        .flatMap(List::stream)
        .flatMap(couple -> check(comparison, couple));
  }

  private Stream<Finding> check(Comparison comparison, Couple couple) {
    Address source = Address.of(couple.source().inline());
    Address target = Address.of(couple.target().inline());
    if (!source.text().contains(":~:")) {
      return Stream.of();
    }
    String wanted = LinkKey.textFragment(source.text());
    String found = LinkKey.textFragment(target.text());
    // A page that was itself translated may be quoted in the reader's language; one that is the
    // same may not.
    if (wanted.isEmpty() || wanted.equals(found) || !target.isOnPageOf(source)) {
      return Stream.of();
    }
    List<String> parts = parts(wanted);
    List<String> foundParts = parts(found);
    int part = 0;
    while (part < Math.min(parts.size(), foundParts.size()) - 1
        && parts.get(part).equals(foundParts.get(part))) {
      part++;
    }
    Draft draft =
        Draft.at(this, comparison, place(comparison, target, part))
            .in(couple.source().unit())
            .source(source.span())
            .help("take the address of the source as it is")
            .identity(couple.source().key());
    if (target.replaceable()) {
      draft.fix(
          "take the address of the source",
          Fix.Safety.SAFE,
          new Edit(
              comparison.target().at(target.span()),
              comparison.source().source().slice(source.span())));
    }
    Difference difference = Difference.of(parts.get(part), foundParts.get(part));
    return Stream.of(
        draft.says(
            found.isEmpty()
                ? "text fragment " + Draft.quote(parts.getFirst()) + " of the source is not here"
                : "text fragment is "
                    + Draft.quote(difference.shownTarget())
                    + ", its source has "
                    + Draft.quote(difference.shownSource())));
  }

  // `text=one&text=two` names two places of the page.
  private static List<String> parts(String fragment) {
    return Arrays.stream(fragment.split("&text=", -1))
        .map(part -> part.replaceFirst("^text=", ""))
        .toList();
  }

  // The part that differs, or all of an address that has no text fragment.
  private static Span place(Comparison comparison, Address address, int part) {
    String raw = comparison.target().source().slice(address.span());
    int start = raw.indexOf(":~:");
    for (int i = 0; i <= part && start >= 0; i++) {
      start = raw.indexOf("text=", start + 1);
    }
    if (start < 0) {
      return address.span();
    }
    int end = raw.indexOf('&', start);
    int from = address.span().start();
    return new Span(from + start, end < 0 ? address.span().end() : from + end);
  }
}
