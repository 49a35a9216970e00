package vn.sipas.report.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;

/** What has changed since a reference campaign. */
@Path("/campaigns/{code}/changes")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Blocking
class ChangesPages {

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance changes(ChangesPage view);
  }

  private final ChangesReading changes;
  private final CurrentUser user;
  private final PageContext page;

  ChangesPages(ChangesReading changes, CurrentUser user, PageContext page) {
    this.changes = changes;
    this.user = user;
    this.page = page;
  }

  @GET
  public Response show(String code, @Context UriInfo address) {
    ChangesPage view = changes.read(code, address.getQueryParameters(), user, page.language());
    int status = view.problem() != null ? 409 : view.errors().isEmpty() ? 200 : 422;
    return Response.status(status).entity(Templates.changes(view)).build();
  }
}
