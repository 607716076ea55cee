package dev.lockstep.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Something to do.
///
/// @param id stays the same when the text around it changes; see `StepIds`
/// @param num what a reader counts: `1.4`, `1.4.2`
/// @param ord its place among all steps of the document, from 1
/// @param parent the id of the step that holds it
/// @param rev changes when there is something else to do; see `Revision`
/// @param text its own words by locale; a locale that has no such step is left out
/// @param body what stands below its words: paragraphs, lists, code, pictures, callouts, substeps
/// @param uiLabels what it names on the screen, by locale
/// @param facts what its words say about the work; see `Fact`
/// @param plan what a person says about it in `checklist.yml`
/// @param aliases the ids of earlier steps that are part of this one now
/// @param from the id of the earlier step that this one is a part of, where it was split
/// @param line where it stands in the source; `lines` where in the translations
/// @param confidence how certain the alignment is, by locale
/// @param stale the locales whose text translates what the step said before
public record Step(
    String id,
    String num,
    int ord,
    String section,
    Optional<String> parent,
    String rev,
    Origin origin,
    Kind kind,
    Map<String, Fragment> text,
    List<Part> body,
    Map<String, List<String>> uiLabels,
    List<Link> links,
    List<Literal> literals,
    List<Media> media,
    List<Callout> callouts,
    List<Fact> facts,
    Plan plan,
    List<String> aliases,
    Optional<String> from,
    int line,
    Map<String, Integer> lines,
    Map<String, Double> confidence,
    List<String> stale) {

  /// What the id was made from.
  public enum Origin {
    AUTHOR,
    IMG,
    URL,
    TEXT,
    ORDINAL
  }

  /// What to do, as far as the structure tells.
  public enum Kind {
    DO,
    GOTO,
    SUBSTEPS
  }

  /// @param href as the source has it; `kind` is `external`, `doc` or `anchor`
  public record Link(String href, String kind, Map<String, String> text) {}

  /// What has to be typed or compared letter by letter; `kind` is `code` or `url`.
  public record Literal(String value, String kind) {}

  /// @param sha256 of the picture's bytes, where they are there
  public record Media(String src, Optional<String> sha256, Map<String, String> alt) {}

  /// @param before whether it stands before the words of the step
  public record Callout(String kind, boolean before, Map<String, Fragment> text) {}

  /// Whether the step has to be done, and by whom.
  ///
  /// @param minutes how long it takes
  public record Plan(Weight weight, Optional<String> role, OptionalInt minutes) {
    static final Plan USUAL = new Plan(Weight.REQUIRED, Optional.empty(), OptionalInt.empty());
  }

  public enum Weight {
    REQUIRED,
    RECOMMENDED,
    OPTIONAL
  }

  Step with(List<Fact> others, Plan other) {
    return new Step(
        id,
        num,
        ord,
        section,
        parent,
        rev,
        origin,
        kind,
        text,
        body,
        uiLabels,
        links,
        literals,
        media,
        callouts,
        others,
        other,
        aliases,
        from,
        line,
        lines,
        confidence,
        stale);
  }
}
