package vn.sipas.access.signin;

import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import vn.sipas.platform.PageContext;

/**
 * Refuses what is posted to a page without the token of one of our forms. The API needs none: no
 * cookie counts when it is written to, so a browser cannot be led to write there. It takes uploads
 * as forms from programs, which have no page to get a token from.
 */
class CsrfFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final CsrfToken token;
  private final PageContext page;

  CsrfFilter(CsrfToken token, PageContext page) {
    this.token = token;
    this.page = page;
  }

  @ServerRequestFilter
  @WithFormRead
  void check(ResteasyReactiveContainerRequestContext request) {
    boolean exempt = SAFE.contains(request.getMethod()) || page.path().startsWith("/api/");
    if (!exempt && !token.isRight(posted(request))) {
      request.abortWith(Response.status(400).build());
    }
  }

  private static String posted(ResteasyReactiveContainerRequestContext request) {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return (String) context.getFormParameter(CsrfToken.NAME, true, false);
  }
}
