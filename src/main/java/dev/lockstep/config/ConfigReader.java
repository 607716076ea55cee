package dev.lockstep.config;

import dev.lockstep.finding.Problem;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads `lockstep.yml`. What it does not understand becomes a problem at its place, and the rest
/// holds.
public final class ConfigReader {

  private static final List<String> KEYS = List.of("source", "locales", "rules", "history");

  private final Path folder;
  private final SourceText text;
  private final Set<String> rules;
  private final List<Problem> problems = new ArrayList<>();
  private String source = "en";
  private final SortedMap<String, Path> locales = new TreeMap<>();
  private final Map<String, Optional<Severity>> severities = new LinkedHashMap<>();

  private Optional<Path> history = Optional.empty();

  private ConfigReader(Path folder, SourceText text, Set<String> rules) {
    this.folder = folder;
    this.text = text;
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
    ConfigReader reader = new ConfigReader(folder == null ? Path.of("") : folder, text, rules);
    if (reader.isUtf8(bytes)) {
      reader.read();
    }
    return new Config(
        reader.folder,
        reader.source,
        reader.locales,
        Map.copyOf(reader.severities),
        reader.history,
        List.copyOf(reader.problems));
  }

  private boolean isUtf8(byte[] bytes) {
    int wrong = text.text().indexOf('\uFFFD');
    if (wrong < 0 || Arrays.equals(bytes, text.text().getBytes(StandardCharsets.UTF_8))) {
      return true;
    }
    problems.add(
        new Problem(
            Problem.Kind.CONFIGURATION,
            new Location(text, Span.at(wrong)),
            "file is not UTF-8: it is not read",
            "save the file as UTF-8"));
    return false;
  }

  private void read() {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text.text());
      if (root.isEmpty()) {
        return;
      }
      if (root.get() instanceof MappingNode mapping) {
        once(mapping).forEach(this::entry);
      } else {
        problem(
            root.get(), "this is no list of settings", "write one setting to a line: `source: en`");
      }
    } catch (MarkedYamlEngineException e) {
      int offset = e.getProblemMark().map(Mark::getIndex).orElse(0);
      problems.add(
          new Problem(
              Problem.Kind.CONFIGURATION,
              new Location(text, Span.at(Math.min(text.length(), offset))),
              "not YAML: " + e.getProblem(),
              "see https://yaml.org/spec/1.2.2/ for the syntax"));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(
              Problem.Kind.CONFIGURATION,
              new Location(text, Span.at(0)),
              "not YAML: " + e.getMessage(),
              "see https://yaml.org/spec/1.2.2/ for the syntax"));
    }
  }

  private void entry(NodeTuple entry) {
    String key = scalar(entry.getKeyNode());
    Node value = entry.getValueNode();
    switch (key) {
      case "source" -> {
        source = scalar(value);
        if (!Tags.isLocale(source)) {
          problem(
              value,
              "`" + source + "` is no language tag",
              "write one such as en, fr-FR or zh-Hans");
        }
      }
      case "locales" -> mapping(value).forEach(this::locale);
      case "rules" -> mapping(value).forEach(this::rule);
      case "history" -> history(value);
      default ->
          problem(entry.getKeyNode(), "unknown setting `" + key + "`", suggestion(key, KEYS));
    }
  }

  private void history(Node value) {
    Path path = folder.resolve(scalar(value)).normalize();
    if (Files.exists(path)) {
      history = Optional.of(path);
    } else {
      problem(
          value,
          "there is no `" + scalar(value) + "`",
          "write the path of a git repository or a .bundle file, relative to this file");
    }
  }

  private void locale(NodeTuple entry) {
    String tag = scalar(entry.getKeyNode());
    String path = scalar(entry.getValueNode());
    if (!Tags.isLocale(tag)) {
      problem(
          entry.getKeyNode(),
          "`" + tag + "` is no language tag",
          "write one such as fr, fr-FR or zh-Hans");
      return;
    }
    Path resolved = folder.resolve(path).normalize();
    if (!Files.isDirectory(resolved)) {
      problem(
          entry.getValueNode(),
          "there is no folder `" + path + "`",
          "write the path of the locale's folder, relative to this file");
      return;
    }
    locales.put(tag, resolved);
  }

  private void rule(NodeTuple entry) {
    String name = scalar(entry.getKeyNode());
    if (!rules.contains(name)) {
      problem(entry.getKeyNode(), "there is no rule `" + name + "`", suggestion(name, rules));
      return;
    }
    String value = scalar(entry.getValueNode());
    Optional<Severity> severity =
        Arrays.stream(Severity.values()).filter(s -> s.toString().equals(value)).findFirst();
    if (severity.isEmpty() && !value.equals("off")) {
      problem(
          entry.getValueNode(),
          "`" + value + "` is no severity",
          "write off, info, warning or error");
      return;
    }
    severities.put(name, severity);
  }

  private List<NodeTuple> mapping(Node node) {
    if (node instanceof MappingNode mapping) {
      return once(mapping);
    }
    problem(
        node, "this is no list of names and values", "write one `name: value` to a line, indented");
    return List.of();
  }

  // YAML 1.2, 3.2.1.1: keys are unique. Which of two was meant is not ours to guess.
  private List<NodeTuple> once(MappingNode mapping) {
    Set<String> seen = new HashSet<>();
    List<NodeTuple> entries = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode());
      if (seen.add(key)) {
        entries.add(entry);
      } else {
        problem(entry.getKeyNode(), "`" + key + "` stands here twice", "remove one of the two");
      }
    }
    return entries;
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static String suggestion(String wrong, Iterable<String> known) {
    return Nearest.of(wrong, known)
        .map(near -> "did you mean `" + near + "`?")
        .orElse("known are " + String.join(", ", known));
  }

  private void problem(Node node, String message, String help) {
    int start = node.getStartMark().map(Mark::getIndex).orElse(0);
    int end = node.getEndMark().map(Mark::getIndex).orElse(start);
    Span span =
        new Span(Math.min(start, text.length()), Math.min(Math.max(start, end), text.length()));
    problems.add(new Problem(Problem.Kind.CONFIGURATION, new Location(text, span), message, help));
  }
}
