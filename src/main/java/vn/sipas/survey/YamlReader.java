package vn.sipas.survey;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML with line numbers. Plain words follow YAML 1.2: only {@code true} and {@code false}
 * are booleans, so a code {@code no} stays a code.
 */
public final class YamlReader {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");
  private static final int DEEPEST = 40;

  private final FaultLog faults;

  private YamlReader(FaultLog faults) {
    this.faults = faults;
  }

  /** Empty when the text is no YAML at all; then there is one fault, where the parser stopped. */
  public static Optional<YamlValue> read(String text, FaultLog faults) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        faults.add(1, "the file is empty");
        return Optional.empty();
      }
      return Optional.of(new YamlReader(faults).value(root, 0));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(line, "not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      faults.add(1, "not valid YAML: " + e.getMessage().lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  private YamlValue value(Node node, int depth) {
    int line = line(node);
    if (depth > DEEPEST) {
      faults.add(line, "nested too deeply, or an anchor contains itself");
      return YamlValue.scalar(line, null);
    }
    if (node instanceof MappingNode map) {
      return map(map, depth);
    }
    if (node instanceof SequenceNode list) {
      List<YamlValue> items = new ArrayList<>();
      list.getValue().forEach(item -> items.add(value(item, depth + 1)));
      return YamlValue.list(line, items);
    }
    return YamlValue.scalar(line, scalar((ScalarNode) node));
  }

  private YamlValue map(MappingNode node, int depth) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int line = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(line, "a key must be a word; put texts that begin with { or [ in quotes");
      } else if (lines.putIfAbsent(key.getValue(), line) == null) {
        entries.put(key.getValue(), value(tuple.getValueNode(), depth + 1));
      } else {
        faults.add(line, "key '" + key.getValue() + "' stands twice");
      }
    }
    return YamlValue.map(line(node), entries, lines);
  }

  private static Object scalar(ScalarNode node) {
    String text = node.getValue();
    if (node.getScalarStyle() != ScalarStyle.PLAIN) {
      return text;
    }
    return switch (text) {
      case "", "~", "null" -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> number(text);
    };
  }

  private static Object number(String text) {
    if (INTEGER.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
