package vn.sipas.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lies in {@code kubernetes/}: resources, kustomizations, pods, containers. */
final class Manifests {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** One resource and the file it stands in. */
  record Manifest(String file, JsonNode content) {

    String kind() {
      return content.path("kind").asText();
    }

    @Override
    public String toString() {
      return file + ": " + kind() + " " + content.at("/metadata/name").asText();
    }
  }

  private Manifests() {}

  /** Everything but kustomizations; a list of patches has no kind. */
  static List<Manifest> resources() {
    return all().filter(manifest -> !manifest.kind().equals("Kustomization")).toList();
  }

  static List<Manifest> kustomizations() {
    return all().filter(manifest -> manifest.kind().equals("Kustomization")).toList();
  }

  static List<Manifest> ofKind(String kind) {
    return resources().stream().filter(manifest -> manifest.kind().equals(kind)).toList();
  }

  /** Pod templates of deployments, stateful sets and scheduled jobs. */
  static List<Manifest> podTemplates() {
    return resources().stream()
        .flatMap(
            manifest ->
                Stream.of("/spec/template", "/spec/jobTemplate/spec/template")
                    .map(manifest.content()::at)
                    .filter(JsonNode::isObject)
                    .map(template -> new Manifest(manifest.toString(), template)))
        .toList();
  }

  static List<Manifest> containers() {
    return podTemplates().stream()
        .flatMap(
            pod ->
                elements(pod.content().at("/spec/containers")).stream()
                    .map(container -> new Manifest(pod.file(), container)))
        .toList();
  }

  static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }

  private static Stream<Manifest> all() {
    return ProjectFiles.under("kubernetes", ".yaml").stream()
        .flatMap(file -> read(file).stream().map(node -> new Manifest(name(file), node)))
        .filter(manifest -> manifest.content().has("kind"));
  }

  private static List<JsonNode> read(Path file) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
      return documents.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return ProjectFiles.name(file);
  }
}
