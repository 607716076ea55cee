package dev.lockstep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The package table of README.md.
///
/// @param rows by the name of the package, without `dev.lockstep.`
record PackageTable(Map<String, Row> rows) {

  private static final String HEADER = "| package | responsibility | may use | libraries |";

  /// @param uses names of packages, or `everything`
  record Row(List<String> uses, List<String> libraries) {

    boolean allows(String name) {
      return uses.contains("everything") || uses.contains(name);
    }
  }

  static PackageTable read(Path readme) throws IOException {
    List<String> lines = Files.readAllLines(readme);
    int header = lines.indexOf(HEADER);
    if (header < 0) {
      throw new IllegalArgumentException(readme + " has no table with the header " + HEADER);
    }
    Map<String, Row> rows = new TreeMap<>();
    for (String line : lines.subList(header + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      String[] cells = line.split("\\|", -1);
      rows.put(names(cells[1]).getFirst(), new Row(names(cells[3]), names(cells[4])));
    }
    return new PackageTable(rows);
  }

  private static List<String> names(String cell) {
    return Arrays.stream(cell.replace("`", "").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.equals("-"))
        .toList();
  }
}
