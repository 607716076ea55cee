package dev.lockstep.cli;

import dev.lockstep.load.Shown;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// One run of the program: what it says and its exit status.
public record Run(int status, String out, String err) {

  public static Run of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int status = Main.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Run(status, out.toString(), err.toString());
  }

  /// The same with a temporary folder named `docs`.
  public Run in(Path folder) {
    String shown = Shown.path(folder);
    return new Run(status, out.replace(shown, "docs"), err.replace(shown, "docs"));
  }

  // One grey pixel.
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAA"
          + "CklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

  /// Writes a picture of a temporary workspace.
  public static void picture(Path folder, String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(PNG));
  }

  /// Writes a document of a temporary workspace.
  public static void write(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
