package dev.lockstep.rule.drift;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A parameter of an address in a wrong place, as programs leave it that add the reader's language.
///
/// @param says what is wrong, in the words of a message
/// @param order what to do
/// @param from where in the address as written the wrong part begins, `to` where it ends
/// @param mended what belongs there instead
/// @param inserted what belongs before the `#`; empty if nothing does
/// @param hash where the `#` is, if something belongs before it
record QueryDamage(
    String says, String order, int from, int to, String mended, String inserted, int hash) {

  private static final Pattern SECOND = Pattern.compile("^[^?#]*\\?[^?#]*(\\?)([\\w.]+=)");

  private static final Pattern LATE = Pattern.compile("#[^?:]*(\\?)([\\w.]+=[\\w-]+)$");

  /// @param source the address of the source
  /// @param target the address of the target, both as they are written
  static Optional<QueryDamage> of(String source, String target) {
    Matcher second = SECOND.matcher(target);
    if (second.find() && !SECOND.matcher(source).find()) {
      boolean doubled = target.charAt(second.start(1) - 1) == '?';
      return Optional.of(
          new QueryDamage(
              "address has a second ? before " + second.group(2),
              doubled ? "remove the second ?" : "write & for the second ?",
              second.start(1),
              second.end(1),
              doubled ? "" : "&",
              "",
              -1));
    }
    Matcher late = LATE.matcher(target);
    if (late.find() && !LATE.matcher(source).find()) {
      String parameter = late.group(2);
      return Optional.of(
          new QueryDamage(
              "?" + parameter + " stands after the #, so the anchor is dead",
              "move " + parameter + " before the #",
              late.start(1),
              late.end(),
              "",
              (target.lastIndexOf('?', late.start()) < 0 ? "?" : "&") + parameter,
              late.start()));
    }
    return Optional.empty();
  }
}
