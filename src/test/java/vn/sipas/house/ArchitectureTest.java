package vn.sipas.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The arrows between packages, and what may stand where. */
class ArchitectureTest {

  private static final String ROOT = "vn.sipas.";

  /** Who may use whom. Everybody may use platform and what access offers to all; see below. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("sample", Set.of("unit", "survey", "campaign", "response", "desk")),
          entry("platform", Set.of()),
          entry("estimation", Set.of()),
          entry("figure", Set.of("estimation")),
          entry("unit", Set.of()),
          entry("access", Set.of("unit")),
          entry("survey", Set.of("unit")),
          entry("language", Set.of("survey")),
          entry("campaign", Set.of("unit", "survey", "estimation")),
          entry("refusal", Set.of()),
          entry("desk", Set.of("unit", "campaign")),
          entry("code", Set.of("unit", "campaign")),
          entry("frame", Set.of("unit", "campaign")),
          entry(
              "plan",
              Set.of(
                  "unit", "campaign", "estimation", "figure", "satisfaction", "frame", "report")),
          entry("draw", Set.of("unit", "campaign", "estimation", "frame", "plan", "report")),
          entry(
              "field",
              Set.of("unit", "campaign", "estimation", "frame", "plan", "draw", "code", "report")),
          entry(
              "weigh",
              Set.of(
                  "unit",
                  "campaign",
                  "estimation",
                  "satisfaction",
                  "frame",
                  "plan",
                  "draw",
                  "field",
                  "response",
                  "report")),
          entry(
              "publication",
              Set.of(
                  "unit",
                  "campaign",
                  "estimation",
                  "figure",
                  "satisfaction",
                  "report",
                  "quality",
                  "paper",
                  "frame",
                  "draw",
                  "field",
                  "weigh",
                  "backcheck")),
          entry("response", Set.of("unit", "survey", "campaign", "desk", "code")),
          entry("past", Set.of("unit", "survey", "campaign", "response", "estimation")),
          entry("kiosk", Set.of("unit", "survey", "campaign", "desk", "response")),
          entry("paper", Set.of("survey", "campaign", "response")),
          entry(
              "backcheck",
              Set.of(
                  "unit",
                  "survey",
                  "campaign",
                  "response",
                  "satisfaction",
                  "frame",
                  "draw",
                  "field")),
          entry("allowance", Set.of("unit", "campaign", "frame", "draw", "field")),
          entry(
              "quality",
              Set.of(
                  "unit", "survey", "campaign", "desk", "response", "estimation", "satisfaction")),
          entry(
              "satisfaction",
              Set.of("unit", "survey", "campaign", "response", "estimation", "figure")),
          entry(
              "report",
              Set.of("unit", "survey", "campaign", "estimation", "figure", "satisfaction", "past")),
          entry("analysis", Set.of("estimation", "figure", "report")));

  /**
   * Who the current user is, keys of all replicas, tokens, addresses, what is wrong with a form.
   */
  private static final Set<String> ACCESS_FOR_ALL =
      Set.of(
          "vn.sipas.access.CurrentUser",
          "vn.sipas.access.ServerSecrets",
          "vn.sipas.access.FormErrors",
          "vn.sipas.access.SecretToken",
          "vn.sipas.access.signin.ClientAddress");

  /** The record of acts, and tables that people bring along. */
  private static final Set<String> FOR_ALL =
      Set.of("vn.sipas.access.audit", "vn.sipas.analysis.file");

  private static final JavaClasses MAIN = EnvironmentVariables.mainClasses();

  @Test
  void packages_dependOneWay() {
    Set<String> violations = new TreeSet<>();
    for (JavaClass from : MAIN) {
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackageName().startsWith(ROOT) && !mayUse(from, to))
          .forEach(to -> violations.add(from.getName() + " uses " + to.getName()));
    }

    assertThat(violations).isEmpty();
  }

  private static boolean mayUse(JavaClass from, JavaClass to) {
    String user = feature(from);
    String used = feature(to);
    assertThat(ARROWS).as("%s needs its arrows here", from.getName()).containsKey(user);
    return user.equals(used)
        || ARROWS.get(user).contains(used)
        || !user.equals("estimation") && used.equals("platform")
        || !Set.of("estimation", "platform").contains(user) && isForAll(to);
  }

  private static boolean isForAll(JavaClass type) {
    return FOR_ALL.contains(type.getPackageName())
        || ACCESS_FOR_ALL.contains(type.getName().replaceAll("\\$.*", ""));
  }

  private static String feature(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
  }

  @Test
  void estimation_isPlainJava() {
    classes()
        .that(resideInAPackage("vn.sipas.estimation.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("vn.sipas.estimation..")
                .or(resideInAPackage("java.."))
                .or(resideInAPackage("org.apache.commons.math3..")))
        .check(MAIN);
    noClasses()
        .that(resideInAPackage("vn.sipas.estimation.."))
        .should()
        .dependOnClassesThat(resideInAPackage("java.sql..").or(resideInAPackage("java.time..")))
        .check(MAIN);
  }

  /** Jdbc is the hand of repositories: it runs what these ask. */
  @Test
  void sql_standsInRepositories() {
    noClasses()
        .that(new Outside("Repository", Set.of("EmbeddedMariaDb", "Jdbc")))
        .should()
        .dependOnClassesThat(
            assignableTo(Statement.class)
                .or(assignableTo(ResultSet.class))
                .or(assignableTo(EntityManager.class)))
        .check(MAIN);
  }

  /** Who owns a transaction over several calls of a repository holds its connection, too. */
  @Test
  void connections_areHeldByRepositoriesAndOwnersOfTransactions() {
    noClasses()
        .that(
            new Outside(
                "Repository",
                Set.of(
                    "EmbeddedMariaDb",
                    "ExternalDatabase",
                    "Jdbc",
                    "GroupCommit",
                    "CodedGroup",
                    "StoredResponses")))
        .should()
        .dependOnClassesThat(
            assignableTo(Connection.class)
                .or(assignableTo(DataSource.class))
                .or(resideInAPackage("io.agroal..")))
        .check(MAIN);
  }

  /** Classes, with what is nested in them, that are neither named so nor excepted. */
  private static final class Outside extends DescribedPredicate<JavaClass> {

    private final String ending;
    private final Set<String> exceptions;

    Outside(String ending, Set<String> exceptions) {
      super("neither named *%s nor one of %s", ending, exceptions);
      this.ending = ending;
      this.exceptions = exceptions;
    }

    @Override
    public boolean test(JavaClass type) {
      String outermost = type.getName().replaceAll(".*\\.|\\$.*", "");
      return !outermost.endsWith(ending) && !exceptions.contains(outermost);
    }
  }

  @Test
  void timeAndChance_arePassedIn() {
    noClasses()
        .that(new Outside("ClockProducer", Set.of()))
        .should()
        .callMethodWhere(
            DescribedPredicate.<JavaCall<?>>describe(
                "it asks the machine for the time or for a random number",
                ArchitectureTest::asksTheMachine))
        .orShould()
        .callConstructor(Random.class)
        .check(MAIN);
  }

  private static boolean asksTheMachine(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    boolean withoutClock =
        call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
    return name.equals("now")
            && withoutClock
            && (owner.isAssignableTo(Temporal.class)
                || owner.getPackageName().equals(LocalDate.class.getPackageName()))
        || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
        || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
        || owner.isEquivalentTo(Math.class) && name.equals("random")
        || owner.getSimpleName().equals("ThreadLocalRandom");
  }

  @Test
  void webClasses_areCalledPagesOrApi() {
    List<String> others =
        MAIN.stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.matches(".*(Pages|Api)"))
            .toList();

    assertThat(others).isEmpty();
  }

  @Test
  void packages_areFeaturesAndSayWhatTheyDo() {
    Set<java.nio.file.Path> folders =
        ProjectFiles.under("src/main/java", ".java").stream()
            .map(java.nio.file.Path::getParent)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(folders)
        .allSatisfy(
            folder -> assertThat(Files.exists(folder.resolve("package-info.java"))).isTrue())
        .extracting(folder -> folder.getFileName().toString())
        .doesNotContain("dto", "model", "util", "impl", "service", "common", "core");
  }
}
