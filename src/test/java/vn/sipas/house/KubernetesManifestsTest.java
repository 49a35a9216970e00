package vn.sipas.house;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.house.Manifests.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.house.Manifests.Manifest;

/** {@code kubernetes/} against Kubernetes' own model and against the rules of this project. */
class KubernetesManifestsTest {

  private static final Set<String> KUSTOMIZATION_FIELDS =
      Set.of(
          "apiVersion",
          "kind",
          "namespace",
          "resources",
          "labels",
          "configMapGenerator",
          "images",
          "replicas",
          "patches");

  static List<Manifest> resources() {
    return Manifests.resources();
  }

  static List<Manifest> pods() {
    return Manifests.podTemplates();
  }

  static List<Manifest> containers() {
    return Manifests.containers();
  }

  @Test
  void everyPartOfTheDeployment_isThere() {
    assertThat(resources())
        .extracting(Manifest::kind)
        .contains(
            "Deployment",
            "StatefulSet",
            "CronJob",
            "Service",
            "PodDisruptionBudget",
            "PersistentVolumeClaim",
            "NetworkPolicy",
            "Namespace",
            "Ingress")
        .doesNotContain("Secret");
  }

  /** The generated model throws on a field it does not know and on a required one that lacks. */
  @ParameterizedTest
  @MethodSource("resources")
  void resource_hasOnlyFieldsThatKubernetesKnows(Manifest manifest) throws Exception {
    Class<?> model = Class.forName("io.kubernetes.client.openapi.models.V1" + manifest.kind());

    Object read = model.getMethod("fromJson", String.class).invoke(null, "" + manifest.content());

    assertThat(read).hasFieldOrPropertyWithValue("kind", manifest.kind());
    assertThat(manifest.content().path("apiVersion").asText()).endsWith("v1");
  }

  @Test
  void kustomizations_nameEveryFileBesideThem() {
    for (Manifest kustomization : Manifests.kustomizations()) {
      Path folder = ProjectFiles.ROOT.resolve(kustomization.file()).getParent();
      List<String> beside =
          ProjectFiles.under(ProjectFiles.name(folder), ".yaml").stream()
              .filter(file -> file.getParent().equals(folder))
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("kustomization.yaml"))
              .toList();

      assertThat(namedFiles(kustomization.content()))
          .as(kustomization.file())
          .containsExactlyInAnyOrderElementsOf(beside);
      assertThat(kustomization.content().fieldNames())
          .toIterable()
          .isSubsetOf(KUSTOMIZATION_FIELDS);
    }
  }

  private static List<String> namedFiles(JsonNode kustomization) {
    List<String> named = new ArrayList<>();
    elements(kustomization.path("resources")).forEach(file -> named.add(file.asText()));
    elements(kustomization.path("patches")).forEach(p -> named.add(p.path("path").asText()));
    named.removeIf(name -> name.startsWith(".."));
    return named;
  }

  @Test
  void images_areThoseOfTheBuild() {
    String pom = ProjectFiles.text("pom.xml");
    String version = ProjectFiles.matches("<version>([^<]+)</version>", pom).get(0);
    String mariaDb = ProjectFiles.matches("<mariadb.binaries.version>([^<]+)<", pom).get(0);

    assertThat(containers())
        .extracting(container -> container.content().path("image").asText())
        .containsOnly("sipas:" + version.replace("-SNAPSHOT", ""), "mariadb:" + mariaDb);
    for (Manifest kustomization : Manifests.kustomizations()) {
      assertThat(elements(kustomization.content().path("images")))
          .allSatisfy(image -> assertThat(image.path("newTag").asText()).matches("\\d.*"));
    }
  }

  @ParameterizedTest
  @MethodSource("pods")
  void pod_meetsTheRestrictedProfile(Manifest pod) {
    JsonNode spec = pod.content().path("spec");

    assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(spec.at("/securityContext/runAsUser").asInt()).isPositive();
    assertThat(spec.at("/securityContext/seccompProfile/type").asText())
        .isEqualTo("RuntimeDefault");
    assertThat(spec.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    // a service named sipas would otherwise set SIPAS_PORT
    assertThat(spec.path("enableServiceLinks").asBoolean(true)).isFalse();
    assertThat(spec.path("hostNetwork").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("containers")
  void container_isConfinedAndHasLimits(Manifest container) {
    JsonNode spec = container.content();

    assertThat(spec.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(spec.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(spec.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
    for (String limit : List.of("requests", "limits")) {
      assertThat(spec.at("/resources/" + limit).fieldNames())
          .toIterable()
          .contains("cpu", "memory");
    }
  }

  @Test
  void longRunningContainers_haveAllThreeProbes() {
    assertThat(containers())
        .filteredOn(container -> !container.file().contains("CronJob"))
        .hasSize(2)
        .allSatisfy(
            container ->
                assertThat(container.content().fieldNames())
                    .toIterable()
                    .contains("startupProbe", "livenessProbe", "readinessProbe"));
  }

  @Test
  void services_reachAPodAndOneOfItsPorts() {
    for (Manifest service : Manifests.ofKind("Service")) {
      JsonNode selector = service.content().at("/spec/selector");
      Manifest pod =
          pods().stream()
              .filter(each -> each.content().at("/metadata/labels").equals(selector))
              .findFirst()
              .orElseThrow(() -> new AssertionError(service + " selects no pod"));

      assertThat(pod.content().at("/spec/containers/0/ports").findValuesAsText("name"))
          .containsAll(service.content().at("/spec/ports").findValuesAsText("targetPort"));
    }
  }

  @Test
  void selectors_matchTheirOwnPods() {
    for (Manifest manifest : resources()) {
      JsonNode template = manifest.content().at("/spec/template");
      if (template.isObject()) {
        assertThat(manifest.content().at("/spec/selector/matchLabels"))
            .as(manifest.toString())
            .isEqualTo(template.at("/metadata/labels"));
      }
    }
  }

  @Test
  void secrets_areReferredToAndTheirExampleIsEmpty() {
    Set<String> referredTo = new TreeSet<>();
    for (Manifest container : containers()) {
      for (JsonNode variable : elements(container.content().path("env"))) {
        JsonNode reference = variable.at("/valueFrom/secretKeyRef");
        boolean secret = variable.path("name").asText().matches(".*(PASSWORD|PWD|KEY|TOKEN).*");
        assertThat(reference.isObject()).as(container + " " + variable).isEqualTo(secret);
        if (secret) {
          assertThat(reference.path("name").asText()).isEqualTo("sipas-secrets");
          referredTo.add(reference.path("key").asText());
        }
      }
    }

    assertThat(ProjectFiles.text("kubernetes/secrets.env.example").lines())
        .filteredOn(line -> !line.startsWith("#"))
        .containsExactlyInAnyOrderElementsOf(referredTo.stream().map(key -> key + "=").toList());
  }

  @Test
  void settings_areThoseTheApplicationReads() {
    Stream<String> literals =
        Manifests.kustomizations().stream()
            .flatMap(each -> elements(each.content().path("configMapGenerator")).stream())
            .flatMap(generator -> elements(generator.path("literals")).stream())
            .map(literal -> literal.asText().split("=")[0]);
    Stream<String> variables =
        containers().stream()
            .flatMap(container -> elements(container.content().path("env")).stream())
            .map(variable -> variable.path("name").asText())
            .filter(name -> name.startsWith("SIPAS_"));

    assertThat(Stream.concat(literals, variables))
        .isNotEmpty()
        .isSubsetOf(EnvironmentVariables.read());
  }
}
