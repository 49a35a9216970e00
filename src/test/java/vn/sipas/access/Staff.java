package vn.sipas.access;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;

/** People of the staff for tests of pages and of the API: one user of each role. */
public final class Staff {

  public static final String PASSWORD = "bon con co bay la";
  public static final List<String> ROLES = List.of("unit_viewer", "analyst", "administrator");

  private Staff() {}

  /** A caller of the API with HTTP Basic; the user is named like the role. */
  public static RequestSpecification api(String role) {
    return given().auth().preemptive().basic(named(role), PASSWORD);
  }

  /** A browser that has signed in; the user is named like the role. */
  public static RequestSpecification browser(String role) {
    return browser().signIn(named(role), PASSWORD).request();
  }

  public static Browser browser() {
    return new Browser(new CookieFilter());
  }

  /** The user of that role, created when it is not there yet. */
  public static String named(String role) {
    ensure(role, role, null);
    return role;
  }

  public static void ensure(String name, String role, Integer unitId) {
    var users = Arc.container().instance(UserRepository.class).get();
    var passwords = Arc.container().instance(Passwords.class).get();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (users.named(name).isEmpty()) {
                users.persist(user(name, role, unitId, passwords.hash(PASSWORD)));
              }
            });
  }

  private static User user(String name, String role, Integer unitId, String hash) {
    User user = new User();
    user.name = name;
    user.displayName = "Nguyễn Thị " + name;
    user.role = Role.ofWireName(role).orElseThrow();
    user.unitId = unitId;
    user.passwordHash = hash;
    user.createdAt = Instant.EPOCH;
    user.passwordChangedAt = Instant.EPOCH;
    return user;
  }
}
