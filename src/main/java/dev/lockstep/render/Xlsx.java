package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.locale.DisplayWidth;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the work list as a spreadsheet (ECMA-376): one sheet, its head frozen and filtered.
///
/// By hand, since it is six small files in a zip: the libraries for it write the time of day into
/// the file, so that two runs would differ. Text is inline, so the rows need not be in memory
/// twice, and inline text is never computed.
public final class Xlsx {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  // What Excel takes.
  private static final int ROWS = 1_048_576;
  private static final int CELL = 32_767;

  // A zip has no earlier day, and the time of a build is nobody's business.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  // The height of a line, and what is enough of a long unit to see at once.
  private static final long POINTS = 15;
  private static final int TALLEST = 12;

  private static final int HEAD = 1;
  private static final int TEXT = 2;
  // Text that would be a formula if somebody edited the cell.
  private static final int QUOTED = 3;

  private static final List<Integer> WIDTHS =
      List.of(18, 9, 12, 9, 50, 7, 7, 22, 50, 60, 50, 12, 60, 60, 50, 10);
  // Beside a heading there is the button of its filter.
  private static final int BUTTON = 4;
  private static final List<String> NUMBERS = List.of("line", "source_line");

  private Xlsx() {}

  /// @param out stays open
  public static void write(Report report, Words words, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    part(zip, "[Content_Types].xml", Xlsx::types);
    part(zip, "_rels/.rels", xml -> relation(xml, "officeDocument", "xl/workbook.xml"));
    part(zip, "xl/workbook.xml", xml -> workbook(words, xml));
    part(
        zip,
        "xl/_rels/workbook.xml.rels",
        xml -> relation(xml, "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    part(zip, "xl/styles.xml", Xlsx::styles);
    part(zip, "xl/worksheets/sheet1.xml", xml -> sheet(report, words, xml));
    zip.finish();
  }

  private interface Part {
    void write(Xml xml) throws IOException;
  }

  private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    part.write(new Xml(writer));
    writer.flush();
    zip.closeEntry();
  }

  private static void types(Xml xml) throws IOException {
    xml.start("Types");
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.start("Default").attribute("Extension", "rels");
    xml.attribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml").end();
    type(xml, "/xl/workbook.xml", "sheet.main+xml");
    type(xml, "/xl/worksheets/sheet1.xml", "worksheet+xml");
    type(xml, "/xl/styles.xml", "styles+xml");
    xml.end();
  }

  private static void type(Xml xml, String part, String type) throws IOException {
    xml.start("Override").attribute("PartName", part).attribute("ContentType", TYPES + type).end();
  }

  private static void relation(Xml xml, String... typesAndTargets) throws IOException {
    xml.start("Relationships").attribute("xmlns", PACKAGE);
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.start("Relationship").attribute("Id", "rId" + (i / 2 + 1));
      xml.attribute("Type", OFFICE + "/" + typesAndTargets[i]);
      xml.attribute("Target", typesAndTargets[i + 1]).end();
    }
    xml.end();
  }

  private static void workbook(Words words, Xml xml) throws IOException {
    xml.start("workbook").attribute("xmlns", MAIN).attribute("xmlns:r", OFFICE);
    xml.start("sheets");
    xml.start("sheet").attribute("name", words.text("sheet")).attribute("sheetId", 1);
    xml.attribute("r:id", "rId1").end();
    xml.end().end();
  }

  private static void styles(Xml xml) throws IOException {
    xml.start("styleSheet").attribute("xmlns", MAIN);
    // Excel repairs a file that leaves out the first two fills, or the size of a font.
    xml.start("fonts").attribute("count", 2);
    font(xml, false);
    font(xml, true);
    xml.end();
    xml.start("fills").attribute("count", 2);
    for (String pattern : List.of("none", "gray125")) {
      xml.start("fill").start("patternFill").attribute("patternType", pattern).end().end();
    }
    xml.end();
    xml.start("borders").attribute("count", 1).start("border").end().end();
    xml.start("cellStyleXfs").attribute("count", 1).start("xf").end().end();
    xml.start("cellXfs").attribute("count", 4);
    xml.start("xf").end();
    xml.start("xf").attribute("fontId", 1).attribute("applyFont", 1).end();
    wrapped(xml, false);
    wrapped(xml, true);
    xml.end().end();
  }

  private static void font(Xml xml, boolean bold) throws IOException {
    xml.start("font");
    if (bold) {
      xml.start("b").end();
    }
    xml.start("sz").attribute("val", 11).end().start("name").attribute("val", "Calibri").end();
    xml.end();
  }

  private static void wrapped(Xml xml, boolean quoted) throws IOException {
    xml.start("xf").attribute("applyAlignment", 1);
    xml.optional("quotePrefix", quoted ? "1" : "");
    xml.start("alignment").attribute("vertical", "top").attribute("wrapText", 1).end();
    xml.end();
  }

  private static void sheet(Report report, Words words, Xml xml) throws IOException {
    int rows = Math.min(ROWS, report.findings().size() + 1);
    xml.start("worksheet").attribute("xmlns", MAIN);
    xml.start("sheetPr").start("pageSetUpPr").attribute("fitToPage", 1).end().end();
    xml.start("sheetViews").start("sheetView").attribute("workbookViewId", 0);
    xml.start("pane").attribute("ySplit", 1).attribute("topLeftCell", "A2");
    xml.attribute("activePane", "bottomLeft").attribute("state", "frozen").end();
    xml.end().end();
    List<Integer> widths = widths(words);
    xml.start("cols");
    for (int i = 0; i < widths.size(); i++) {
      xml.start("col").attribute("min", i + 1L).attribute("max", i + 1L);
      xml.attribute("width", widths.get(i)).attribute("customWidth", 1).end();
    }
    xml.end();
    xml.start("sheetData");
    row(1, WorkList.head(words), widths, xml);
    Iterator<List<String>> list = WorkList.rows(report, words).iterator();
    for (int row = 2; row <= rows; row++) {
      row(row, list.next(), widths, xml);
    }
    xml.end();
    xml.start("autoFilter");
    xml.attribute("ref", "A1:" + column(WorkList.COLUMNS.size() - 1) + rows).end();
    // As wide as the paper, as many pages as it takes.
    xml.start("pageMargins");
    for (String side : List.of("left", "right", "top", "bottom", "header", "footer")) {
      xml.attribute(side, "0.4");
    }
    xml.end();
    xml.start("pageSetup").attribute("orientation", "landscape").attribute("fitToWidth", 1);
    xml.attribute("fitToHeight", 0).end();
    xml.end();
  }

  private static List<Integer> widths(Words words) {
    List<Integer> widths = new ArrayList<>();
    for (String heading : WorkList.head(words)) {
      widths.add(Math.max(WIDTHS.get(widths.size()), DisplayWidth.of(heading) + BUTTON));
    }
    return widths;
  }

  private static void row(int number, List<String> cells, List<Integer> widths, Xml xml)
      throws IOException {
    xml.startText("row").attribute("r", number).attribute("ht", POINTS * lines(cells, widths));
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      if (text.isEmpty()) {
        continue;
      }
      xml.start("c").attribute("r", column(i) + number);
      if (number > 1 && NUMBERS.contains(WorkList.COLUMNS.get(i))) {
        xml.attribute("s", TEXT).start("v").text(text).end();
      } else {
        xml.attribute("s", number == 1 ? HEAD : Csv.isFormula(text) ? QUOTED : TEXT);
        xml.attribute("t", "inlineStr").start("is").start("t");
        xml.attribute("xml:space", "preserve").text(escaped(Cut.of(text, CELL))).end().end();
      }
      xml.end();
    }
    xml.end();
  }

  // The lines of the tallest cell: LibreOffice takes a row without a height for one line high, and
  // wrapped text runs into the next row.
  private static int lines(List<String> cells, List<Integer> widths) {
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      int width = widths.get(i);
      int lines =
          cells.get(i).lines().mapToInt(l -> Math.ceilDiv(DisplayWidth.of(l) + 1, width)).sum();
      most = Math.max(most, lines);
    }
    return Math.min(most, TALLEST);
  }

  // ECMA-376, 22.9.2.19: `_x0041_` in text is a character by its number.
  private static String escaped(String text) {
    return text.replaceAll("_(x[0-9A-Fa-f]{4}_)", "_x005F_$1");
  }

  private static String column(int index) {
    return Character.toString('A' + index);
  }
}
