package dev.lockstep.load;

import java.nio.file.Path;

/// How files are named to people: relative to the working folder, `/`-separated.
public final class Shown {

  private Shown() {}

  public static String path(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    String path =
        absolute.startsWith(here) ? here.relativize(absolute).toString() : relative(here, absolute);
    return path.replace('\\', '/');
  }

  // `../x` is how the caller named it; a path through half the disk is better absolute.
  private static String relative(Path here, Path absolute) {
    if (here.getRoot() == null || !here.getRoot().equals(absolute.getRoot())) {
      return absolute.toString();
    }
    return here.relativize(absolute).toString();
  }
}
