package dev.lockstep.check;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Works out what the fixes of a report make of the files, and writes them: each file whole or not
/// at all.
public final class FixWriter {

  private FixWriter() {}

  /// A file as it is and as it would be.
  ///
  /// @param applied how many fixes are in it
  public record Change(SourceText before, String after, int applied) {}

  /// The changes that fixes make, by path.
  ///
  /// @param unsafe rules whose fixes are applied although somebody should look at them
  public static List<Change> changes(List<Finding> findings, Set<String> unsafe) {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    Map<String, Set<Fix>> fixes = new LinkedHashMap<>();
    for (Finding finding : findings) {
      boolean wanted =
          finding.fix().filter(f -> f.safety() == Fix.Safety.SAFE).isPresent()
              || unsafe.contains(finding.rule());
      if (finding.fix().isPresent() && wanted) {
        divide(finding.fix().get(), texts, fixes);
      }
    }
    List<Change> changes = new ArrayList<>();
    fixes.forEach(
        (path, some) -> {
          SourceText before = texts.getOrDefault(path, SourceText.of(path, ""));
          Fixes.Result result = Fixes.apply(before, some);
          if (!result.text().equals(before.text())) {
            changes.add(new Change(before, result.text(), result.applied()));
          }
        });
    return changes;
  }

  // A fix of the pipeline's damage has edits in the files of several locales.
  private static void divide(Fix fix, Map<String, SourceText> texts, Map<String, Set<Fix>> fixes) {
    Map<String, List<Edit>> edits = new LinkedHashMap<>();
    for (Edit edit : fix.edits()) {
      SourceText text = edit.at().source();
      texts.putIfAbsent(text.path(), text);
      edits.computeIfAbsent(text.path(), _ -> new ArrayList<>()).add(edit);
    }
    edits.forEach(
        (path, some) ->
            fixes
                .computeIfAbsent(path, _ -> new LinkedHashSet<>())
                .add(new Fix(fix.title(), fix.safety(), List.copyOf(some))));
  }

  /// Writes a changed file beside the old one and moves it into its place.
  ///
  /// @return false if the file is not what it was when it was read; then nothing is written
  /// @throws IOException if it cannot be written
  public static boolean write(Change change) throws IOException {
    // Of a link the file it leads to, or the link would be replaced by a file.
    Path file = Path.of(change.before().path()).toRealPath();
    String now = Files.readString(file);
    if (!now.equals(change.before().text())) {
      return false;
    }
    WholeFile.write(file, change.after());
    return true;
  }
}
