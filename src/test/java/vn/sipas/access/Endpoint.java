package vn.sipas.access;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A method of a resource class and the address under which it is reached. */
record Endpoint(String method, String path, Method code) {

  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

  /** Every endpoint of the application, found by looking at its classes. */
  static List<Endpoint> all() {
    try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("vn"))) {
      return files
          .map(CLASSES::relativize)
          .map(java.nio.file.Path::toString)
          .filter(file -> file.endsWith(".class"))
          .map(file -> load(file.substring(0, file.length() - 6).replace('/', '.')))
          // what only some builds have is no part of the application
          .filter(type -> !type.isAnnotationPresent(IfBuildProperty.class))
          .flatMap(Endpoint::of)
          .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Endpoint> of(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .flatMap(method -> httpMethod(method).map(http -> of(type, method, http)).stream());
  }

  private static Endpoint of(Class<?> type, Method method, String http) {
    String path =
        "/" + value(type.getAnnotation(Path.class)) + "/" + value(method.getAnnotation(Path.class));
    String clean = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
    String trimmed =
        clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    return new Endpoint(http, trimmed, method);
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(java.util.Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String value(Path path) {
    return path == null ? "" : path.value();
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }

  boolean isWrite() {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  /** Whether who may call it is stated, at the method or at its class. */
  boolean statesItsAccess() {
    return Stream.of(RolesAllowed.class, PermitAll.class, Authenticated.class, DenyAll.class)
        .anyMatch(kind -> annotation(kind) != null);
  }

  List<String> roles() {
    RolesAllowed allowed = annotation(RolesAllowed.class);
    return allowed == null ? List.of() : List.of(allowed.value());
  }

  List<String> consumes() {
    Consumes consumes = annotation(Consumes.class);
    return consumes == null ? List.of() : List.of(consumes.value());
  }

  /** Pages take nothing else: their writes need a token that only a form carries. */
  boolean takesForms() {
    return isWrite() && !isApi() || consumes().stream().anyMatch(type -> type.contains("form"));
  }

  boolean takesABody() {
    return takesForms()
        || Arrays.stream(code.getParameters()).anyMatch(p -> p.getAnnotations().length == 0);
  }

  private <A extends Annotation> A annotation(Class<A> kind) {
    A atMethod = code.getAnnotation(kind);
    return atMethod != null ? atMethod : code.getDeclaringClass().getAnnotation(kind);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
