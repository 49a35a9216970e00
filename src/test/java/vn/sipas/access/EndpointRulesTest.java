package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.Device;

class EndpointRulesTest {

  private static final List<Endpoint> ENDPOINTS = Endpoint.all();

  @Test
  void every_isFound() {
    assertThat(ENDPOINTS).hasSizeGreaterThan(20);
  }

  /** The framework passes over a method that is not public without a word. */
  @Test
  void every_isPublic() {
    assertThat(ENDPOINTS).allMatch(endpoint -> Modifier.isPublic(endpoint.code().getModifiers()));
  }

  @Test
  void every_statesWhoMayCallIt() {
    assertThat(ENDPOINTS).allMatch(Endpoint::statesItsAccess);
  }

  @Test
  void every_namesOnlyRolesThatExist() {
    assertThat(ENDPOINTS)
        .flatMap(Endpoint::roles)
        .filteredOn(role -> !role.equals(Device.ROLE))
        .allMatch(role -> Role.ofWireName(role).isPresent());
  }

  /** A browser without scripts knows no other methods. */
  @Test
  void every_pageIsReadOrPosted() {
    assertThat(ENDPOINTS)
        .filteredOn(endpoint -> !endpoint.isApi())
        .extracting(Endpoint::method)
        .containsOnly("GET", "POST");
  }
}
