package dev.lockstep;

import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.load.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A folder of documentation that a test writes and looks at.
public record Folder(Path path) {

  public Folder with(String name, String text) throws IOException {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Folder with(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  public Workspace open(String... inside) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String name : inside) {
      paths.add(path.resolve(name));
    }
    return Lockstep.open(paths.isEmpty() ? List.of(path) : paths);
  }

  /// What a run says: `path:line:column rule message`, paths inside the folder.
  public List<String> check() throws IOException {
    Report report = Lockstep.check(open(), Optional.empty(), _ -> true, Progress.NONE);
    List<String> printed = new ArrayList<>();
    for (Finding finding : report.findings()) {
      printed.add(inside(finding.at() + " " + finding.rule() + " " + finding.message()));
    }
    report.failures().forEach(failure -> printed.add("failure " + inside(failure)));
    return printed;
  }

  /// Each source with its targets: `a.md: fr b.md, ko a.md`, and what has no source.
  public List<String> pairs(String... inside) throws IOException {
    Workspace workspace = open(inside);
    List<String> pairs = new ArrayList<>();
    workspace
        .selected()
        .forEach(
            topic -> {
              List<String> targets = new ArrayList<>();
              new TreeMap<>(topic.targets()).forEach((l, f) -> targets.add(l + " " + f.path()));
              pairs.add((topic.source().path() + ": " + String.join(", ", targets)).strip());
            });
    workspace
        .orphans()
        .forEach(o -> pairs.add("orphan " + o.locale().toLanguageTag() + " " + o.path()));
    return pairs;
  }

  /// Text with the way to this folder left out.
  public String inside(String text) {
    String name = path.getFileName().toString();
    return text.replaceAll("\\S*" + name + "/", "").replaceAll("\\S*" + name, "FOLDER");
  }
}
