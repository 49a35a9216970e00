package vn.sipas.access.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;

/** What every answer needs because people sign in. */
class PageFilters {

  @CheckedTemplate(basePath = "access")
  static class Templates {
    static native TemplateInstance staleForm();
  }

  private final CurrentUser user;
  private final PageContext page;

  PageFilters(CurrentUser user, PageContext page) {
    this.user = user;
    this.page = page;
  }

  /** What somebody may see after signing in must not be found in the browser afterwards. */
  @ServerResponseFilter
  void keepNothing(ContainerResponseContext response) {
    boolean personal = user.signedIn() || page.at("/sign-in");
    if (personal && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /**
   * What to do about a form that was refused for its CSRF token. Last of all filters: a feature may
   * have something better to say.
   */
  @ServerResponseFilter(priority = 0)
  void explain(ContainerResponseContext response) {
    if (response.getStatus() == 400 && !response.hasEntity()) {
      response.setEntity(
          Templates.staleForm().render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
  }
}
