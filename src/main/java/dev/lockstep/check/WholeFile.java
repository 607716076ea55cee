package dev.lockstep.check;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: beside the old one, then moved into its place.
public final class WholeFile {

  private WholeFile() {}

  /// @param text what to write, as UTF-8; permissions are those of the file that was there
  /// @throws IOException if it cannot be written; then the old file is as it was
  public static void write(Path file, String text) throws IOException {
    Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".lockstep", ".tmp");
    try {
      Files.writeString(temporary, text);
      if (Files.exists(file)) {
        copyPermissions(file, temporary);
      }
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    try {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    } catch (UnsupportedOperationException _) {
      // A file system without POSIX permissions has none to keep.
    }
  }
}
