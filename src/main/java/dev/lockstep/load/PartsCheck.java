package dev.lockstep.load;

import dev.lockstep.config.Config;
import dev.lockstep.config.Glob;
import dev.lockstep.config.Part;
import dev.lockstep.finding.Problem;
import dev.lockstep.locale.LocaleFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Says which overrides of `lockstep.yml` are of no part of the documentation: a setting for what
/// is not there looks like one that holds.
final class PartsCheck {

  private final List<Folder> folders;
  private final List<Problem> problems = new ArrayList<>();

  private PartsCheck(List<Folder> folders) {
    this.folders = folders;
  }

  static List<Problem> problems(List<Part> parts, Folder source, Collection<Folder> targets) {
    PartsCheck check = new PartsCheck(Stream.concat(Stream.of(source), targets.stream()).toList());
    parts.forEach(check::part);
    return check.problems;
  }

  private void part(Part part) {
    List<String> known = folders.stream().map(Folder::tag).toList();
    for (Part.Tag tag : part.locales()) {
      if (known.stream().noneMatch(new LocaleFilter(List.of(tag.name()))::accepts)) {
        problems.add(
            new Problem(
                Problem.Kind.CONFIGURATION,
                tag.at(),
                "there is no locale `" + tag.name() + "` here",
                "there are " + String.join(", ", known)));
      }
    }
    LocaleFilter wanted = new LocaleFilter(part.tags());
    List<Folder> some = folders.stream().filter(f -> wanted.accepts(f.tag())).toList();
    for (Glob glob : part.paths()) {
      if (!some.isEmpty() && paths(some).noneMatch(glob::matches)) {
        problems.add(
            new Problem(
                Problem.Kind.CONFIGURATION,
                glob.at(),
                "`" + glob.text() + "` matches no file",
                help(glob)));
      }
    }
  }

  // `en/help/**` is how the path looks from lockstep.yml.
  private String help(Glob glob) {
    int slash = glob.text().indexOf('/');
    String rest = glob.text().substring(slash + 1);
    return slash > 0
            && folders.stream().anyMatch(f -> f.root().endsWith(glob.text().substring(0, slash)))
        ? "write `" + rest + "`: paths begin inside of the locale's folder"
        : "write a path inside of the locale's folder such as help/release/**, or remove it from "
            + Config.FILE;
  }

  private static Stream<String> paths(List<Folder> folders) {
    return folders.stream()
        .flatMap(
            folder ->
                Stream.concat(
                    folder.documents().stream().map(DocumentFile::path),
                    folder.assets().stream().map(AssetFile::path)));
  }
}
