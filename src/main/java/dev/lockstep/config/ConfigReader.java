package dev.lockstep.config;

import static dev.lockstep.config.Yaml.scalar;

import dev.lockstep.finding.Severity;
import dev.lockstep.text.Location;
import dev.lockstep.text.Nearest;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/// Reads `lockstep.yml`. What it does not understand becomes a problem at its place, and the rest
/// holds.
public final class ConfigReader {

  private static final List<String> KEYS =
      List.of("source", "locales", "rules", "overrides", "history");
  private static final List<String> PART_KEYS = List.of("paths", "locales", "rules");

  private final Path folder;
  private final Yaml yaml;
  private final Set<String> rules;
  private final SortedMap<String, Path> locales = new TreeMap<>();
  private final Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private String source = "en";
  private Optional<Path> history = Optional.empty();

  private ConfigReader(Path folder, Yaml yaml, Set<String> rules) {
    this.folder = folder;
    this.yaml = yaml;
    this.rules = rules;
  }

  /// @param file a `lockstep.yml`
  /// @param shown how the file is named to people
  /// @param rules the names of all rules, to tell a misspelt one
  /// @throws IOException if the file cannot be read
  public static Config read(Path file, String shown, Set<String> rules) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    SourceText text = SourceText.of(shown, new String(bytes, StandardCharsets.UTF_8));
    Path folder = file.toAbsolutePath().getParent();
    Yaml yaml = new Yaml(text);
    ConfigReader reader = new ConfigReader(folder == null ? Path.of("") : folder, yaml, rules);
    int wrong = text.text().indexOf('\uFFFD');
    if (wrong < 0 || Arrays.equals(bytes, text.text().getBytes(StandardCharsets.UTF_8))) {
      yaml.root().ifPresent(reader::read);
    } else {
      yaml.problem(
          new Location(text, Span.at(wrong)),
          "file is not UTF-8: it is not read",
          "save the file as UTF-8");
    }
    return new Config(
        reader.folder,
        reader.source,
        reader.locales,
        // In the order written: that of Map.copyOf is another one in every run.
        Collections.unmodifiableMap(reader.severities),
        List.copyOf(reader.parts),
        reader.history,
        yaml.problems());
  }

  private void read(Node root) {
    if (root instanceof MappingNode) {
      yaml.mapping(root).forEach(this::entry);
    } else {
      yaml.problem(
          root, "this is no list of settings", "write one setting to a line: `source: en`");
    }
  }

  private void entry(NodeTuple entry) {
    String key = scalar(entry.getKeyNode());
    Node value = entry.getValueNode();
    switch (key) {
      case "source" -> {
        source = scalar(value);
        if (!Tags.isLocale(source)) {
          yaml.problem(
              value,
              "`" + source + "` is no language tag",
              "write one such as en, fr-FR or zh-Hans");
        }
      }
      case "locales" -> yaml.mapping(value).forEach(this::locale);
      case "rules" -> yaml.mapping(value).forEach(rule -> rule(rule, severities));
      case "overrides" -> yaml.list(value).forEach(this::part);
      case "history" -> history(value);
      default ->
          yaml.problem(entry.getKeyNode(), "unknown setting `" + key + "`", suggestion(key, KEYS));
    }
  }

  private void history(Node value) {
    Path path = folder.resolve(scalar(value)).normalize();
    if (Files.exists(path)) {
      history = Optional.of(path);
    } else {
      yaml.problem(
          value,
          "there is no `" + scalar(value) + "`",
          "write the path of a git repository or a .bundle file, relative to this file");
    }
  }

  private void locale(NodeTuple entry) {
    String tag = scalar(entry.getKeyNode());
    String path = scalar(entry.getValueNode());
    if (!Tags.isLocale(tag)) {
      yaml.problem(
          entry.getKeyNode(),
          "`" + tag + "` is no language tag",
          "write one such as fr, fr-FR or zh-Hans");
      return;
    }
    Path resolved = folder.resolve(path).normalize();
    if (!Files.isDirectory(resolved)) {
      yaml.problem(
          entry.getValueNode(),
          "there is no folder `" + path + "`",
          "write the path of the locale's folder, relative to this file");
      return;
    }
    locales.put(tag, resolved);
  }

  private void rule(NodeTuple entry, Map<String, Optional<Severity>> into) {
    String name = scalar(entry.getKeyNode());
    if (!rules.contains(name)) {
      yaml.problem(entry.getKeyNode(), "there is no rule `" + name + "`", suggestion(name, rules));
      return;
    }
    String value = scalar(entry.getValueNode());
    Optional<Severity> severity =
        Arrays.stream(Severity.values()).filter(s -> s.toString().equals(value)).findFirst();
    if (severity.isEmpty() && !value.equals("off")) {
      yaml.problem(
          entry.getValueNode(),
          "`" + value + "` is no severity",
          Nearest.of(value, List.of("off", "info", "warning", "error"))
              .map(near -> "did you mean `" + near + "`?")
              .orElse("write off, info, warning or error"));
      return;
    }
    into.put(name, severity);
  }

  private void part(Node node) {
    List<Glob> paths = new ArrayList<>();
    List<Part.Tag> tags = new ArrayList<>();
    Map<String, Optional<Severity>> set = new LinkedHashMap<>();
    boolean inPaths = false;
    boolean inRules = false;
    for (NodeTuple entry : yaml.mapping(node)) {
      String key = scalar(entry.getKeyNode());
      Node value = entry.getValueNode();
      switch (key) {
        case "paths" -> {
          inPaths = true;
          yaml.list(value).forEach(path -> path(path, paths));
        }
        case "locales" ->
            yaml.list(value).forEach(tag -> tags.add(new Part.Tag(scalar(tag), yaml.at(tag))));
        case "rules" -> {
          inRules = true;
          yaml.mapping(value).forEach(rule -> rule(rule, set));
        }
        default ->
            yaml.problem(
                entry.getKeyNode(), "unknown setting `" + key + "`", suggestion(key, PART_KEYS));
      }
    }
    if (!inPaths && tags.isEmpty() && node instanceof MappingNode) {
      yaml.problem(
          node,
          "this override names neither paths nor locales",
          "name some, or write its rules under `rules:` at the top");
    } else if (!inRules && node instanceof MappingNode) {
      yaml.problem(node, "this override has no rules", "write `rules:` and what holds there");
    } else if (!inPaths || !paths.isEmpty()) {
      // Paths that were all wrong do not make a part that is everywhere.
      parts.add(new Part(List.copyOf(paths), List.copyOf(tags), Collections.unmodifiableMap(set)));
    }
  }

  private void path(Node node, List<Glob> into) {
    String path = scalar(node).strip();
    if (path.isEmpty()) {
      yaml.problem(node, "this path is empty", "write one such as help/release/**");
    } else if (path.startsWith("/") || path.contains("\\") || path.startsWith("./")) {
      yaml.problem(
          node,
          "`" + path + "` matches nothing",
          "write `"
              + path.replace('\\', '/').replaceFirst("^(\\.?/)+", "")
              + "`: paths begin inside of the locale's folder");
    } else {
      into.add(Glob.of(path, yaml.at(node)));
    }
  }

  private static String suggestion(String wrong, Iterable<String> known) {
    return Nearest.of(wrong, known)
        .map(near -> "did you mean `" + near + "`?")
        .orElse("known are " + String.join(", ", known));
  }
}
