package vn.sipas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        .allMatch(role -> Role.ofWireName(role).isPresent());
  }

  /** Only a form carries a CSRF token, so a page must accept nothing else. */
  @Test
  void every_pageThatIsPosted_takesFormsOnly() {
    assertThat(ENDPOINTS)
        .filteredOn(endpoint -> endpoint.isWrite() && !endpoint.isApi())
        .allMatch(Endpoint::takesForms)
        .allMatch(endpoint -> endpoint.method().equals("POST"))
        .flatMap(Endpoint::consumes)
        .isSubsetOf("application/x-www-form-urlencoded", "multipart/form-data")
        .isNotEmpty();
  }
}
