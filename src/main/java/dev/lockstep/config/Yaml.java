package dev.lockstep.config;

import dev.lockstep.finding.Problem;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The values of a YAML file with their places, and what is wrong with them.
final class Yaml {

  private final SourceText text;
  private final List<Problem> problems = new ArrayList<>();

  Yaml(SourceText text) {
    this.text = text;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// The value of the file; none if it is empty or no YAML.
  Optional<Node> root() {
    try {
      return new Compose(LoadSettings.builder().build()).composeString(text.text());
    } catch (MarkedYamlEngineException e) {
      int offset = e.getProblemMark().map(Mark::getIndex).orElse(0);
      notYaml(Math.min(text.length(), offset), e.getProblem());
    } catch (YamlEngineException e) {
      notYaml(0, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void notYaml(int offset, String why) {
    problem(
        new Location(text, Span.at(offset)),
        "not YAML: " + why,
        "see https://yaml.org/spec/1.2.2/ for the syntax");
  }

  List<NodeTuple> mapping(Node node) {
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

  /// The values of a list; a single word is a list of one.
  List<Node> list(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (node instanceof ScalarNode) {
      return List.of(node);
    }
    problem(node, "this is no list", "write `[one, two]`, or one `- value` to a line");
    return List.of();
  }

  static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  Location at(Node node) {
    int start = node.getStartMark().map(Mark::getIndex).orElse(0);
    int end = node.getEndMark().map(Mark::getIndex).orElse(start);
    return new Location(
        text,
        new Span(Math.min(start, text.length()), Math.min(Math.max(start, end), text.length())));
  }

  void problem(Node node, String message, String help) {
    problem(at(node), message, help);
  }

  void problem(Location at, String message, String help) {
    problems.add(new Problem(Problem.Kind.CONFIGURATION, at, message, help));
  }
}
