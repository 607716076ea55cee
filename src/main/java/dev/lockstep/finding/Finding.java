package dev.lockstep.finding;

import dev.lockstep.text.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a rule reports.
///
/// @param rule the name of the rule, which is the name of the defect: `step-missing`
/// @param cause whose fault it is, where that is known
/// @param message what, against what; lower case, no full stop
/// @param about where in the documentation the finding belongs
/// @param help what to do, as an order; empty if the message says it all
/// @param identity what makes the finding the same one tomorrow, whatever line it is on then: never
///   a line number
public record Finding(
    String rule,
    Severity severity,
    Optional<Cause> cause,
    String message,
    Location at,
    About about,
    List<Related> related,
    String help,
    Optional<Fix> fix,
    String identity) {

  /// Where in the documentation a finding belongs.
  ///
  /// @param locale a BCP-47 tag
  /// @param topic the exl-id, else the path without the locale's root
  /// @param section the id of the section, or empty
  /// @param step the number of the step in the source, or empty
  public record About(String locale, String topic, String section, String step) {}

  /// By path, place and rule: the order of every report.
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.at().source().path())
          .thenComparing(f -> f.at().span())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  /// Names the finding across runs and edits: rule, topic, locale and identity.
  public String fingerprint() {
    return Fingerprint.of(rule, about.topic(), about.locale(), identity);
  }

  /// The same finding, told from equal ones by their order.
  public Finding numbered(int number) {
    return new Finding(
        rule, severity, cause, message, at, about, related, help, fix, identity + "#" + number);
  }

  public Finding with(Severity other) {
    return new Finding(rule, other, cause, message, at, about, related, help, fix, identity);
  }

  public Finding with(Cause other) {
    return new Finding(
        rule, severity, Optional.of(other), message, at, about, related, help, fix, identity);
  }
}
