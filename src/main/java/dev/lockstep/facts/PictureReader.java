package dev.lockstep.facts;

import dev.lockstep.facts.PictureHead.Type;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads type and size of a picture from the head of its file.
///
/// Not with the JDK's ImageIO: it needs 110 to 250 ms before its first answer, knows neither SVG
/// nor WebP, and drags java.desktop into the runtime; all heads of a real product are read here in
/// a tenth of that.
final class PictureReader {

  // The size of a JPEG stands behind its profile and its thumbnail, each of which has at most 64
  // KB.
  private static final int HEAD = 1 << 18;
  private static final int FIRST = 4096;

  private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*>?");
  private static final Pattern SVG_WIDTH = Pattern.compile("\\swidth\\s*=\\s*[\"']([0-9]{1,6})");
  private static final Pattern SVG_HEIGHT = Pattern.compile("\\sheight\\s*=\\s*[\"']([0-9]{1,6})");
  private static final Pattern RELATIVE =
      Pattern.compile("\\s(?:width|height)\\s*=\\s*[\"'][^\"']*%");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\sviewBox\\s*=\\s*[\"'][-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9]{1,6})[0-9.]*[ ,]+([0-9]{1,6})");

  private PictureReader() {}

  /// @return nothing if the file is no picture of a known type, or ends before its size is told
  /// @throws IOException if the file cannot be read
  static Optional<PictureHead> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(FIRST);
      if (!starts(first, 0, "\u00FF\u00D8\u00FF") || first.length < FIRST) {
        return head(first);
      }
      byte[] rest = in.readNBytes(HEAD - FIRST);
      return head(ByteBuffer.allocate(first.length + rest.length).put(first).put(rest).array());
    }
  }

  private static Optional<PictureHead> head(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head);
    if (starts(head, 0, "\u0089PNG\r\n\u001A\n") && head.length >= 24) {
      return Optional.of(new PictureHead(Type.PNG, bytes.getInt(16), bytes.getInt(20)));
    }
    if (starts(head, 0, "\u00FF\u00D8\u00FF")) {
      return jpeg(bytes);
    }
    if (starts(head, 4, "ftyp") && starts(head, 8, "avi")) {
      return Optional.of(new PictureHead(Type.AVIF, 0, 0));
    }
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    if (starts(head, 0, "GIF8") && head.length >= 10) {
      return Optional.of(new PictureHead(Type.GIF, word(bytes, 6), word(bytes, 8)));
    }
    if (starts(head, 0, "BM") && starts(head, 6, "\0\0\0\0") && head.length >= 26) {
      return Optional.of(new PictureHead(Type.BMP, bytes.getInt(18), Math.abs(bytes.getInt(22))));
    }
    if (starts(head, 0, "RIFF") && starts(head, 8, "WEBP") && head.length >= 30) {
      return Optional.of(webp(head, bytes));
    }
    return svg(new String(head, StandardCharsets.UTF_8));
  }

  // ITU T.81 B.2: a chain of segments, each with a marker and its length; the frame header of any
  // coding but the tables holds the size.
  private static Optional<PictureHead> jpeg(ByteBuffer bytes) {
    int at = 2;
    while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xFF) == 0xFF) {
      int marker = bytes.get(at + 1) & 0xFF;
      if (marker == 0xFF) {
        at++;
      } else if (marker >= 0xC0
          && marker <= 0xCF
          && marker != 0xC4
          && marker != 0xC8
          && marker != 0xCC) {
        return Optional.of(new PictureHead(Type.JPEG, word(bytes, at + 7), word(bytes, at + 5)));
      } else {
        at += 2 + Math.max(2, word(bytes, at + 2));
      }
    }
    // Behind profiles without end there may be a size; in a file that is cut off there is none.
    return bytes.limit() < HEAD ? Optional.empty() : Optional.of(new PictureHead(Type.JPEG, 0, 0));
  }

  private static PictureHead webp(byte[] head, ByteBuffer bytes) {
    if (starts(head, 12, "VP8X")) {
      int width = 1 + (bytes.getInt(24) & 0xFFFFFF);
      int height = 1 + (word(bytes, 27) | (head[29] & 0xFF) << 16);
      return new PictureHead(Type.WEBP, width, height);
    }
    if (starts(head, 12, "VP8L")) {
      int bits = bytes.getInt(21);
      return new PictureHead(Type.WEBP, 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
    }
    return new PictureHead(Type.WEBP, word(bytes, 26) & 0x3FFF, word(bytes, 28) & 0x3FFF);
  }

  private static Optional<PictureHead> svg(String text) {
    Matcher tag = SVG.matcher(text);
    if (!text.stripLeading().replaceFirst("^\uFEFF", "").startsWith("<") || !tag.find()) {
      return Optional.empty();
    }
    String attributes = tag.group();
    int width = RELATIVE.matcher(attributes).find() ? 0 : number(SVG_WIDTH.matcher(attributes), 1);
    int height = width == 0 ? 0 : number(SVG_HEIGHT.matcher(attributes), 1);
    Matcher box = VIEW_BOX.matcher(attributes);
    return Optional.of(
        width > 0 && height > 0
            ? new PictureHead(Type.SVG, width, height)
            : new PictureHead(Type.SVG, number(box, 1), number(box.reset(), 2)));
  }

  private static int number(Matcher matcher, int group) {
    return matcher.find() ? Integer.parseInt(matcher.group(group)) : 0;
  }

  private static int word(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private static boolean starts(byte[] head, int at, String bytes) {
    return head.length >= at + bytes.length()
        && new String(head, at, bytes.length(), StandardCharsets.ISO_8859_1).equals(bytes);
  }
}
