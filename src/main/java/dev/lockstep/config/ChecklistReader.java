package dev.lockstep.config;

import static dev.lockstep.config.Yaml.scalar;

import dev.lockstep.config.ChecklistSettings.Guide;
import dev.lockstep.config.ChecklistSettings.Name;
import dev.lockstep.config.ChecklistSettings.Named;
import dev.lockstep.config.ChecklistSettings.SectionSettings;
import dev.lockstep.config.ChecklistSettings.StepSettings;
import dev.lockstep.config.ChecklistSettings.Switch;
import dev.lockstep.config.ChecklistSettings.Value;
import dev.lockstep.config.ChecklistSettings.Weight;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads `checklist.yml`. What it does not understand becomes a problem at its place, and the rest
/// holds.
public final class ChecklistReader {

  private static final List<String> GUIDE = List.of("steps", "sections");
  private static final List<String> SECTION = List.of("needs", "strict");
  private static final List<String> STEP =
      List.of("capture", "secret", "use", "gate", "opens", "verify", "weight", "role", "minutes");

  // A day of work is no step.
  private static final int LONGEST = 24 * 60;

  private final Yaml yaml;

  private ChecklistReader(Yaml yaml) {
    this.yaml = yaml;
  }

  /// @param file a `checklist.yml`
  /// @param shown how the file is named to people
  /// @throws IOException if the file cannot be read
  public static ChecklistSettings read(Path file, String shown) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    SourceText text = SourceText.of(shown, new String(bytes, StandardCharsets.UTF_8));
    Yaml yaml = new Yaml(text);
    List<Named<Guide>> guides = new ArrayList<>();
    int wrong = text.text().indexOf('\uFFFD');
    if (wrong < 0 || Arrays.equals(bytes, text.text().getBytes(StandardCharsets.UTF_8))) {
      ChecklistReader reader = new ChecklistReader(yaml);
      yaml.root().ifPresent(root -> guides.addAll(reader.guides(root)));
    } else {
      yaml.problem(
          new Location(text, Span.at(wrong)),
          "file is not UTF-8: it is not read",
          "save the file as UTF-8");
    }
    return new ChecklistSettings(guides, yaml.problems());
  }

  private List<Named<Guide>> guides(Node root) {
    List<Named<Guide>> guides = new ArrayList<>();
    for (NodeTuple entry : yaml.mapping(root)) {
      String key = scalar(entry.getKeyNode());
      if (key.startsWith("exl:") || key.startsWith("path:")) {
        guides.add(named(entry.getKeyNode(), guide(entry.getValueNode())));
      } else {
        yaml.problem(
            entry.getKeyNode(),
            "`" + key + "` names no document",
            "write exl: and its exl-id, or path: and its path; `lockstep steps DOC` shows it");
      }
    }
    return guides;
  }

  private Guide guide(Node node) {
    List<Named<StepSettings>> steps = new ArrayList<>();
    List<Named<SectionSettings>> sections = new ArrayList<>();
    for (NodeTuple entry : yaml.mapping(node)) {
      Node value = entry.getValueNode();
      switch (scalar(entry.getKeyNode())) {
        case "steps" -> {
          for (NodeTuple step : yaml.mapping(value)) {
            steps.add(named(step.getKeyNode(), step(step.getValueNode())));
          }
        }
        case "sections" -> {
          for (NodeTuple section : yaml.mapping(value)) {
            sections.add(named(section.getKeyNode(), section(section.getValueNode())));
          }
        }
        default -> unknown(entry.getKeyNode(), GUIDE);
      }
    }
    return new Guide(steps, sections);
  }

  private <T> Named<T> named(Node name, T value) {
    return new Named<>(name(name), value);
  }

  private Name name(Node node) {
    return new Name(scalar(node), yaml.at(node));
  }

  private SectionSettings section(Node node) {
    Optional<List<Name>> needs = Optional.empty();
    Optional<Boolean> strict = Optional.empty();
    for (NodeTuple entry : yaml.mapping(node)) {
      switch (scalar(entry.getKeyNode())) {
        case "needs" -> needs = Optional.of(names(entry.getValueNode()));
        case "strict" -> strict = onOff(entry.getValueNode());
        default -> unknown(entry.getKeyNode(), SECTION);
      }
    }
    return new SectionSettings(needs, strict);
  }

  private StepSettings step(Node node) {
    Optional<List<Value>> captures = Optional.empty();
    Optional<List<Name>> uses = Optional.empty();
    Optional<Switch> gate = Optional.empty();
    Optional<Name> opens = Optional.empty();
    Optional<Switch> verify = Optional.empty();
    Optional<Weight> weight = Optional.empty();
    Optional<String> role = Optional.empty();
    OptionalInt minutes = OptionalInt.empty();
    for (NodeTuple entry : yaml.mapping(node)) {
      Node value = entry.getValueNode();
      String name = scalar(entry.getKeyNode());
      switch (name) {
        case "capture", "secret" -> {
          List<Value> all = new ArrayList<>(captures.orElse(List.of()));
          all.addAll(values(value, name.equals("secret")));
          captures = Optional.of(all);
        }
        case "use" -> uses = Optional.of(names(value));
        case "gate" -> gate = aSwitch(value);
        case "opens" -> opens = Optional.of(name(value));
        case "verify" -> verify = aSwitch(value);
        case "weight" -> weight = weight(value);
        case "role" -> role = Optional.of(scalar(value)).filter(text -> !text.isBlank());
        case "minutes" -> minutes = number(value, LONGEST);
        default -> unknown(entry.getKeyNode(), STEP);
      }
    }
    return new StepSettings(captures, uses, gate, opens, verify, weight, role, minutes);
  }

  private List<Value> values(Node node, boolean secret) {
    if (scalar(node).equals("off")) {
      return List.of();
    }
    List<Value> values = new ArrayList<>();
    for (NodeTuple entry : yaml.mapping(node)) {
      String key = scalar(entry.getKeyNode());
      if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        yaml.problem(
            entry.getKeyNode(),
            "`" + key + "` is no name of a value",
            "write small letters, digits and hyphens, such as application-id");
        continue;
      }
      values.add(new Value(key, secret, label(entry.getValueNode())));
    }
    return values;
  }

  private Map<String, String> label(Node node) {
    if (!(node instanceof MappingNode)) {
      return Map.of("", scalar(node));
    }
    Map<String, String> label = new LinkedHashMap<>();
    for (NodeTuple entry : yaml.mapping(node)) {
      String tag = scalar(entry.getKeyNode());
      if (Tags.isLocale(tag)) {
        label.put(tag, scalar(entry.getValueNode()));
      } else {
        yaml.problem(
            entry.getKeyNode(),
            "`" + tag + "` is no language tag",
            "write one such as en, fr-FR or zh-Hans");
      }
    }
    return label;
  }

  // `off`, one name, or a list of names.
  private List<Name> names(Node node) {
    return scalar(node).equals("off")
        ? List.of()
        : yaml.list(node).stream().map(this::name).toList();
  }

  private Optional<Switch> aSwitch(Node node) {
    return switch (scalar(node)) {
      case "on", "true" -> Optional.of(new Switch(true, OptionalInt.empty(), yaml.at(node)));
      case "off", "false" -> Optional.of(new Switch(false, OptionalInt.empty(), yaml.at(node)));
      default -> {
        if (!scalar(node).matches("[1-9]\\d?")) {
          yaml.problem(
              node,
              shown(node) + " is no switch",
              "write on, off, or the number of the callout in the step");
          yield Optional.empty();
        }
        OptionalInt callout = OptionalInt.of(Integer.parseInt(scalar(node)));
        yield Optional.of(new Switch(true, callout, yaml.at(node)));
      }
    };
  }

  private Optional<Boolean> onOff(Node node) {
    return switch (scalar(node)) {
      case "on", "true" -> Optional.of(true);
      case "off", "false" -> Optional.of(false);
      default -> {
        yaml.problem(node, shown(node) + " is no switch", "write on or off");
        yield Optional.empty();
      }
    };
  }

  private Optional<Weight> weight(Node node) {
    List<String> known =
        Arrays.stream(Weight.values()).map(w -> w.name().toLowerCase(Locale.ROOT)).toList();
    if (known.contains(scalar(node))) {
      return Optional.of(Weight.valueOf(scalar(node).toUpperCase(Locale.ROOT)));
    }
    yaml.problem(node, shown(node) + " is no weight", suggestion(scalar(node), known));
    return Optional.empty();
  }

  private OptionalInt number(Node node, int most) {
    String value = scalar(node);
    if (value.matches("[1-9]\\d{0,5}") && Integer.parseInt(value) <= most) {
      return OptionalInt.of(Integer.parseInt(value));
    }
    yaml.problem(node, shown(node) + " is no time", "write minutes from 1 to " + most);
    return OptionalInt.empty();
  }

  private void unknown(Node key, List<String> known) {
    yaml.problem(key, "unknown setting `" + scalar(key) + "`", suggestion(scalar(key), known));
  }

  private static String shown(Node node) {
    return node instanceof ScalarNode ? "`" + scalar(node) + "`" : "this";
  }

  private static String suggestion(String wrong, List<String> known) {
    return Nearest.of(wrong, known)
        .map(near -> "did you mean `" + near + "`?")
        .orElse("known are " + String.join(", ", known));
  }
}
