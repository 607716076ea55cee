package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Reports;
import dev.lockstep.check.Audience;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;
import se.bjurr.violations.lib.parsers.CodeClimateParser;
import se.bjurr.violations.lib.parsers.JUnitParser;
import se.bjurr.violations.lib.parsers.SarifParser;
import se.bjurr.violations.lib.parsers.ViolationsParser;

/// What is written for others is read by their readers: every finding, at its place.
final class ReadBackTest {

  private interface Writing {
    void write(Report report, StringWriter out) throws IOException;
  }

  // Whatever a document may hold.
  private static final String HOSTILE =
      "=HYPERLINK(\"x\")\u0000\u001B[2J,\uD800 <b>\r\n]]>&amp;|`@all`";

  private static final class Silent implements ViolationsLogger {
    @Override
    public void log(Level level, String line) {}

    @Override
    public void log(Level level, String line, Throwable e) {
      throw new AssertionError(line, e);
    }
  }

  private static Report content;

  @TempDir Path folder;

  @BeforeAll
  static void check() throws IOException {
    content = Reports.ofContent(Audience.NONE);
  }

  @Test
  void checkstyle() throws Exception {
    List<Violation> read = violations(new CheckStyleParser(), Checkstyle::write);
    assertEquals(places(content.findings()), placesOf(read));
    assertEquals("lockstep." + content.findings().getFirst().rule(), read.getFirst().getRule());
  }

  @Test
  void sarif() throws Exception {
    List<Violation> read =
        violations(
            new SarifParser(), (report, out) -> Sarif.write(report, "1", Words.english(), out));
    // A note of SARIF is no violation of theirs.
    List<Finding> findings =
        content.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
    List<String> places = placesOf(read);
    assertTrue(places.containsAll(places(findings)), places.toString());
  }

  @Test
  void junit() throws Exception {
    List<Violation> read = violations(new JUnitParser(), JUnit::write);
    long failed = content.findings().stream().filter(f -> f.severity() != Severity.INFO).count();
    assertEquals(failed, read.size());
  }

  @Test
  void gitlab() throws Exception {
    List<Violation> read = violations(new CodeClimateParser(), GitLabQuality::write);
    assertEquals(places(content.findings()), placesOf(read));
  }

  @Test
  void csv() throws IOException {
    StringWriter out = new StringWriter();
    Csv.write(content, Words.english(), out);
    assertEquals('\uFEFF', out.toString().charAt(0));
    List<CSVRecord> rows = rows(out.toString());
    assertEquals(WorkList.head(Words.english()), rows.getFirst().toList());
    assertEquals(content.findings().size() + 1, rows.size());
    assertTrue(rows.stream().allMatch(row -> row.size() == WorkList.COLUMNS.size()));
    assertEquals(content.findings().getFirst().message(), rows.get(1).get(9));
  }

  @Test
  void xlsx() throws IOException {
    List<Row> rows = sheet(content);
    assertEquals(content.findings().size() + 1, rows.size());
    assertEquals(
        WorkList.head(Words.english()), rows.getFirst().stream().map(Cell::getText).toList());
    for (int i = 0; i < content.findings().size(); i++) {
      Finding finding = content.findings().get(i);
      assertEquals(finding.message(), rows.get(i + 1).getCellText(9));
      assertEquals(
          finding.at().line(), rows.get(i + 1).getCellAsNumber(5).orElseThrow().intValue());
    }
  }

  @Test
  void aRowIsAsTallAsItsText() throws IOException {
    String wide = "가".repeat(61);
    List<Finding> findings =
        List.of(
            Reports.finding(Severity.ERROR, "fr/a.md", "short", "short"),
            Reports.finding(Severity.ERROR, "fr/b.md", wide, "short"),
            Reports.finding(Severity.ERROR, "fr/c.md", "word ".repeat(1000), "short"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Xlsx.write(Reports.of(folder, findings), Words.english(), out);
    List<String> heights =
        Pattern.compile(" ht=\"(\\d+)\"")
            .matcher(entry(out.toByteArray(), "xl/worksheets/sheet1.xml"))
            .results()
            .map(m -> m.group(1))
            .toList();
    // What the rule finds takes two lines.
    assertEquals(List.of("15", "30", "45", "135"), heights);
  }

  private static String entry(byte[] bytes, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("no " + name);
  }

  @Test
  void whatADocumentSaysIsNoFormula() throws IOException {
    Report report = hostile();
    StringWriter out = new StringWriter();
    Csv.write(report, Words.english(), out);
    List<CSVRecord> rows = rows(out.toString());
    assertEquals("'" + HOSTILE, rows.get(1).get(9));
    for (String cell : rows.get(1)) {
      assertTrue(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
    }
    Cell cell = sheet(report).get(1).getCell(9);
    assertEquals(null, cell.getFormula());
    assertTrue(cell.getText().startsWith("=HYPERLINK"), cell.getText());
  }

  @Test
  void whatNoParserTakesIsReplaced() throws Exception {
    StringWriter junit = new StringWriter();
    JUnit.write(hostile(), junit);
    StringWriter checkstyle = new StringWriter();
    Checkstyle.write(hostile(), checkstyle);
    List<Violation> read = new ArrayList<>(read(junit.toString(), new JUnitParser()));
    read.addAll(read(checkstyle.toString(), new CheckStyleParser()));
    assertEquals(2, read.size());
    for (Violation violation : read) {
      assertTrue(violation.getMessage().contains("<b>"), violation.getMessage());
    }
  }

  @Test
  void everyRunWritesTheSame() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    Xlsx.write(content, Words.english(), first);
    Xlsx.write(content, Words.english(), second);
    assertArrayEquals(first.toByteArray(), second.toByteArray());
  }

  private Report hostile() throws IOException {
    return Reports.of(
        folder, List.of(Reports.finding(Severity.ERROR, "fr/a.md", HOSTILE, HOSTILE)));
  }

  private static List<Violation> violations(ViolationsParser parser, Writing writing)
      throws Exception {
    StringWriter out = new StringWriter();
    writing.write(content, out);
    return read(out.toString(), parser);
  }

  private static List<Violation> read(String text, ViolationsParser parser) throws Exception {
    return List.copyOf(parser.parseReportOutput(text, new Silent()));
  }

  private static List<String> placesOf(List<Violation> violations) {
    List<String> places = new ArrayList<>();
    for (Violation violation : violations) {
      places.add(violation.getFile() + ":" + violation.getStartLine());
    }
    return places.stream().distinct().sorted().toList();
  }

  private static List<String> places(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.at().source().path() + ":" + f.at().line())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    try (CSVParser parser = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  private static List<Row> sheet(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Xlsx.write(report, Words.english(), out);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return book.getFirstSheet().read();
    }
  }

  static String sheetName(byte[] file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().getName();
    }
  }
}
