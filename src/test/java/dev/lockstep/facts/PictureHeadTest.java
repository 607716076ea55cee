package dev.lockstep.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The head of a picture tells its type and size, however the file is named.
final class PictureHeadTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "GIF 300x7, 474946383961 2C01 0700 0000",
    "JPEG 300x7, FFD8 FFE0 0004 0000 FFC2 000B 08 0007 012C 01 011100",
    "WEBP 300x7, 52494646 00000000 57454250 56503858 0A000000 00000000 2B0100 060000",
    "WEBP 300x7, 52494646 00000000 57454250 5650384C 0A000000 2F 2B810100 0000000000",
    "WEBP 300x7, 52494646 00000000 57454250 56503820 0A000000 000000 9D012A 2C01 0700",
    "none, FFD8 FFE0 0010 4A46",
    "none, 3C68746D6C3E"
  })
  void theBytesTell(String expected, String hex) throws IOException {
    assertEquals(expected, head(HexFormat.of().parseHex(hex.replace(" ", ""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SVG 24x16 | <svg xmlns='http://www.w3.org/2000/svg' width='24px' height='16'/>",
        "SVG 300x7 | <?xml version='1.0'?><!-- made by hand --><svg viewBox='0 0 300.5 7'/>",
        "SVG 300x7 | <svg width='100%' height='100%' viewBox='0,0,300,7'/>",
        "SVG 0x0 | <svg/>",
        "none | <p>the tag <code>svg</code></p>"
      })
  void aDrawingTells(String expected, String text) throws IOException {
    assertEquals(expected, head(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String head(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("picture"), bytes);
    return new Asset("picture", "picture", file, bytes.length)
        .head()
        .map(head -> head.type() + " " + head.width() + "x" + head.height())
        .orElse("none");
  }
}
