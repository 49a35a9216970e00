package vn.sipas.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The environment variables that the application really reads. */
final class EnvironmentVariables {

  private EnvironmentVariables() {}

  static Set<String> read() {
    Set<String> names = new TreeSet<>(fromProperties());
    names.addAll(fromCode());
    names.addAll(fromConfigMappings());
    return names;
  }

  private static Set<String> fromProperties() {
    String properties = ProjectFiles.text("src/main/resources/application.properties");
    return new TreeSet<>(ProjectFiles.matches("\\$\\{(SIPAS_[A-Z_]+)", properties));
  }

  /** By its name, by its property in {@code Config}, and what the start script reads. */
  private static Set<String> fromCode() {
    Set<String> names = new TreeSet<>();
    for (var file : ProjectFiles.under("src/main/java", ".java")) {
      String source = ProjectFiles.text(file);
      names.addAll(ProjectFiles.matches("\"(SIPAS_[A-Z_]+)\"", source));
      ProjectFiles.matches("(?:Value\\(|ConfigProperty\\(name = )\"(sipas\\.[a-z.-]+)\"", source)
          .forEach(property -> names.add(variable(property)));
    }
    names.addAll(ProjectFiles.matches("\\$\\{(SIPAS_[A-Z_]+)", ProjectFiles.text("sipas")));
    return names;
  }

  private static Set<String> fromConfigMappings() {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : mainClasses()) {
      if (type.isAnnotatedWith(ConfigMapping.class)) {
        String prefix = type.getAnnotationOfType(ConfigMapping.class).prefix();
        for (JavaMethod property : type.getMethods()) {
          names.add(variable(prefix + "." + kebab(property.getName())));
        }
      }
    }
    return names;
  }

  static JavaClasses mainClasses() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("vn.sipas");
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2");
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
