package dev.lockstep.facts;

import java.util.Locale;
import java.util.Optional;

/// What a picture file says of itself in its first bytes.
///
/// @param width in pixels, 0 if the head does not tell: a drawing may leave it to the page
/// @param height likewise
public record PictureHead(Type type, int width, int height) {

  /// What the bytes are, whatever the file is named.
  public enum Type {
    PNG,
    GIF,
    JPEG,
    WEBP,
    AVIF,
    BMP,
    SVG
  }

  /// The type that the name of a file promises; none if it names no picture that can be told by its
  /// bytes.
  public static Optional<Type> promised(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "png" -> Optional.of(Type.PNG);
      case "gif" -> Optional.of(Type.GIF);
      case "jpg", "jpeg" -> Optional.of(Type.JPEG);
      case "webp" -> Optional.of(Type.WEBP);
      case "avif" -> Optional.of(Type.AVIF);
      case "bmp" -> Optional.of(Type.BMP);
      case "svg" -> Optional.of(Type.SVG);
      default -> Optional.empty();
    };
  }

  public long pixels() {
    return (long) width * height;
  }
}
