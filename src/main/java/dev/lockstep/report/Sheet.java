package dev.lockstep.report;

import dev.lockstep.model.Unit;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What the page of one document is made of, without its findings: text and places, no documents.
///
/// @param topic the exl-id, else the path
/// @param path inside its locale's folder
/// @param shown how the source is named to people
/// @param tag of the source's locale
/// @param rows the units of the source in reading order
/// @param columns the translations, by the tag of their locale
record Sheet(
    String topic,
    String path,
    String shown,
    String title,
    String tag,
    List<Row> rows,
    SortedMap<String, Column> columns) {

  /// A unit of the source.
  ///
  /// @param id names the row inside the page: `s1.4`
  /// @param step its number if it is a step, else empty
  /// @param at the unit as it stands in the source
  record Row(Unit.Kind kind, String id, String step, int depth, Part at) {}

  /// A unit of a document.
  ///
  /// @param html its words; empty for a container
  record Part(Span span, int line, String html, Keys keys) {}

  /// What of a unit no translation changes, counted.
  record Keys(int links, int images, int codes) {

    boolean isEmpty() {
      return links + images + codes == 0;
    }
  }

  /// One translation.
  ///
  /// @param shown how its file is named to people
  /// @param commit of the source that it was made from; empty if nobody knows
  /// @param cells one for each row
  /// @param steps how many steps the source has, and how many of them are `aligned`
  record Column(
      String tag,
      String shown,
      String commit,
      List<Cell> cells,
      List<Extra> extras,
      List<Change> changes,
      int steps,
      int aligned) {}

  /// What answers a row.
  ///
  /// @param parts what it is answered by; none if it is missing
  /// @param other the number of the step or line that it stands at, if that is elsewhere
  /// @param line where a missing unit belongs
  record Cell(How how, List<Part> parts, String other, int line) {}

  enum How {
    MATCHED,
    MOVED,
    MISSING,
    SPLIT,
    /// Answered together with a row above.
    MERGED
  }

  /// A unit that only the translation has.
  ///
  /// @param after the row that it stands behind; -1 before the first
  record Extra(int after, String step, Unit.Kind kind, Part part) {}

  /// What the source changed since.
  ///
  /// @param row where it stands today; -1 if it is gone
  /// @param at what of the target it is to be changed in; empty if there is nothing yet
  /// @param words both editions, as they are written
  /// @param pasted the lines to put there, where no word has to be translated
  record Change(
      String kind,
      int row,
      String step,
      Optional<Span> at,
      Optional<WordDiff> words,
      int oldLine,
      int newLine,
      List<Pasted> pasted) {}
}
