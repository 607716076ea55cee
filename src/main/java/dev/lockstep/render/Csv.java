package dev.lockstep.render;

import dev.lockstep.check.Report;
import java.io.IOException;
import java.util.List;

/// Writes the work list as CSV for spreadsheets: RFC 4180, with a byte-order mark, by which Excel
/// knows UTF-8.
public final class Csv {

  private Csv() {}

  public static void write(Report report, Words words, Appendable out) throws IOException {
    out.append('\uFEFF');
    line(WorkList.head(words), out);
    for (List<String> row : (Iterable<List<String>>) WorkList.rows(report, words)::iterator) {
      line(row, out);
    }
  }

  private static void line(List<String> cells, Appendable out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    out.append("\r\n");
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            || isFormula(text)
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  /// Whether a spreadsheet would compute a cell: what a document says is never run.
  static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
