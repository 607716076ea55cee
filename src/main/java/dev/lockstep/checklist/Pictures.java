package dev.lockstep.checklist;

import dev.lockstep.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The pictures of a documentation tree, as far as a page may show them.
///
/// What a file is, its first bytes say, not its name; and a link out of the tree leads nowhere.
public final class Pictures {

  private static final long MAX_BYTES = 4_000_000;
  private static final int MAX_SIDE = 8_192;

  private static final Map<String, String> MAGIC =
      Map.of("89504e470d0a1a0a", "png", "ffd8ff", "jpeg", "474946383", "gif", "52494646", "webp");

  private final Path root;
  private final boolean beside;
  private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

  /// @param root the folder that all pictures are in
  /// @param beside whether they become files beside the page, and not a part of it
  public Pictures(Path root, boolean beside) {
    this.root = root;
    this.beside = beside;
  }

  /// @param src what a page loads: `data:` or the name of a file beside it
  /// @param key names its bytes
  record Picture(String src, String key, int width, int height) {}

  boolean areBeside() {
    return beside;
  }

  /// The files to write beside the pages, by name.
  public SequencedMap<String, byte[]> files() {
    return files;
  }

  /// @param path from the root, `/`-separated
  Optional<Picture> of(String path) {
    try {
      Path file = root.resolve(path).toRealPath();
      if (!file.startsWith(root.toRealPath())
          || !Files.isRegularFile(file)
          || Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      return picture(Files.readAllBytes(file));
    } catch (IOException | java.nio.file.InvalidPathException _) {
      // It is not there or cannot be read: the page says so at its place.
      return Optional.empty();
    }
  }

  private Optional<Picture> picture(byte[] bytes) {
    String start = HexFormat.of().formatHex(Arrays.copyOf(bytes, 16));
    Optional<String> type =
        MAGIC.keySet().stream()
            .filter(start::startsWith)
            .map(magic -> MAGIC.getOrDefault(magic, ""))
            .filter(t -> !t.equals("webp") || start.startsWith("57454250", 16))
            .findFirst();
    boolean png = type.filter("png"::equals).isPresent() && bytes.length > 24;
    int width = png ? number(bytes, 16) : 0;
    int height = png ? number(bytes, 20) : 0;
    if (width < 0 || height < 0 || Math.max(width, height) > MAX_SIDE) {
      return Optional.empty();
    }
    return type.map(
        t -> {
          String key = key(bytes);
          String name = key + "." + (t.equals("jpeg") ? "jpg" : t);
          if (beside) {
            files.put(name, bytes);
          }
          String src =
              beside
                  ? name
                  : "data:image/" + t + ";base64," + Base64.getEncoder().encodeToString(bytes);
          return new Picture(src, key, width, height);
        });
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }

  private static String key(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, 16);
  }
}
