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
/// @param locales the locales a finding stands for when it stands for several, else empty
/// @param group names findings that are one to people: the same damaged sentence in many documents;
///   else empty
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
    List<String> locales,
    String group,
    String identity) {

  /// Where in the documentation a finding belongs.
  ///
  /// @param locale a BCP-47 tag
  /// @param topic the exl-id, else the path without the locale's root
  /// @param section the id of the section, or empty
  /// @param step the number of the step in the source, or empty
  public record About(String locale, String topic, String section, String step) {}

  /// A finding that needs no more than words and a place.
  public static Finding plain(
      String rule,
      Severity severity,
      String message,
      Location at,
      About about,
      String help,
      String identity) {
    return new Finding(
        rule,
        severity,
        Optional.empty(),
        message,
        at,
        about,
        List.of(),
        help,
        Optional.empty(),
        List.of(),
        "",
        identity);
  }

  /// By path, place and rule: the order of every report.
  ///
  /// Written out, as other orders are that every run needs: what `Comparator.comparing` gives is
  /// serialisable, which no AOT cache can hold, and so is made anew at each start, 2 ms for each
  /// kind.
  public static final Comparator<Finding> ORDER = Finding::order;

  private static int order(Finding a, Finding b) {
    int order = a.at().source().path().compareTo(b.at().source().path());
    order = order != 0 ? order : a.at().span().compareTo(b.at().span());
    order = order != 0 ? order : a.rule().compareTo(b.rule());
    return order != 0 ? order : a.message().compareTo(b.message());
  }

  /// The name of a group: of all findings of a rule in a locale about the same words.
  public static String group(String rule, String locale, String words) {
    return Fingerprint.of(rule, locale, words);
  }

  /// Names the finding across runs and edits: rule, topic, locale and identity.
  public String fingerprint() {
    return Fingerprint.of(rule, about.topic(), about.locale(), identity);
  }

  /// What the fingerprint is made of: equal where that is, and read off without hashing.
  public String subject() {
    return Fingerprint.joined(rule, about.topic(), about.locale(), identity);
  }

  /// The names that the finding has in each locale it stands for: the pipeline's damage is found by
  /// itself where only one of them is looked at.
  public List<String> fingerprints() {
    if (cause.filter(c -> c == Cause.PIPELINE).isEmpty()) {
      return List.of(fingerprint());
    }
    return locales.stream()
        .map(locale -> Fingerprint.of(rule, about.topic(), locale, identity))
        .toList();
  }

  /// The same finding, told from equal ones by their order.
  public Finding numbered(int number) {
    return copy(severity, cause, related, fix, locales, group, identity + "#" + number);
  }

  public Finding with(Severity other) {
    return copy(other, cause, related, fix, locales, group, identity);
  }

  public Finding with(Cause other) {
    return copy(severity, Optional.of(other), related, fix, locales, group, identity);
  }

  /// The same finding for several locales, with their places and one fix for all.
  public Finding standingFor(List<String> all, List<Related> places, Optional<Fix> together) {
    return copy(severity, cause, places, together, List.copyOf(all), group, identity);
  }

  public Finding saying(String other) {
    return new Finding(
        rule, severity, cause, other, at, about, related, help, fix, locales, group, identity);
  }

  public Finding inGroup(String name) {
    return copy(severity, cause, related, fix, locales, name, identity);
  }

  private Finding copy(
      Severity newSeverity,
      Optional<Cause> newCause,
      List<Related> newRelated,
      Optional<Fix> newFix,
      List<String> newLocales,
      String newGroup,
      String newIdentity) {
    return new Finding(
        rule,
        newSeverity,
        newCause,
        message,
        at,
        about,
        newRelated,
        help,
        newFix,
        newLocales,
        newGroup,
        newIdentity);
  }
}
