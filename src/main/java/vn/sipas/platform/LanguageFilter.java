package vn.sipas.platform;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Remembers the language that the reader has just chosen. */
class LanguageFilter {

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  private final PageContext page;

  LanguageFilter(PageContext page) {
    this.page = page;
  }

  @ServerResponseFilter
  void remember(ContainerResponseContext response) {
    if (page.api()) {
      return;
    }
    page.chosen()
        .ifPresent(
            language ->
                response
                    .getHeaders()
                    .add(
                        "Set-Cookie",
                        new NewCookie.Builder(PageContext.COOKIE)
                            .value(language.tag())
                            .path("/")
                            .maxAge(A_YEAR)
                            .httpOnly(true)
                            .sameSite(SameSite.LAX)
                            .build()));
  }
}
