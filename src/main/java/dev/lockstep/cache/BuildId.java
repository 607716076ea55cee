package dev.lockstep.cache;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells this build of the program from any other: by all that is in its jar, not by a version that
/// stays while the code changes.
///
/// The jar of program and libraries says of itself what it is made of, for to read its 24 MB took
/// 20 ms of every start; any other jar is summed up.
public final class BuildId {

  private BuildId() {}

  /// @return nothing if the program cannot be found: then nobody knows what made a cache
  public static Optional<Digest> ofProgram() {
    try (InputStream told = BuildId.class.getResourceAsStream("build-id")) {
      if (told != null) {
        return Optional.of(of(told.readAllBytes()));
      }
    } catch (IOException _) {
      return Optional.empty();
    }
    CodeSource source = BuildId.class.getProtectionDomain().getCodeSource();
    URL place = source == null ? null : source.getLocation();
    try {
      return place == null || !place.getProtocol().equals("file")
          ? Optional.empty()
          : Optional.of(of(Path.of(place.toURI())));
    } catch (URISyntaxException | IOException _) {
      return Optional.empty();
    }
  }

  /// @param program a jar, or the folder that its classes lie in
  static Digest of(Path program) throws IOException {
    return of(Files.isDirectory(program) ? stamps(program) : Files.readAllBytes(program));
  }

  private static Digest of(byte[] content) {
    Encoder id = new Encoder();
    id.digest(Digest.of(content));
    // What words and locales are, the JDK says too.
    id.text(System.getProperty("java.vm.version", ""));
    return Digest.of(id.written());
  }

  // A folder of classes is that of somebody who is at work on them: their dates tell.
  private static byte[] stamps(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      Encoder stamps = new Encoder();
      for (Path file : sorted) {
        stamps.text(folder.relativize(file).toString());
        stamps.maybe(Stamp.of(file), stamp -> stamp.write(stamps));
      }
      return stamps.written();
    }
  }
}
