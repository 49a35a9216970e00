package vn.sipas.response.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;

/** Importing the exported queue of a tablet on a page, and what became of earlier files. */
@Path("/responses/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@Blocking
class QueueImportPages {

  @CheckedTemplate(basePath = "response")
  static class Templates {
    static native TemplateInstance chooseQueue(List<ImportReport> reports, String error);

    static native TemplateInstance importedQueue(ImportReport report);
  }

  private final QueueImport imports;
  private final QueueImportRepository reports;
  private final CurrentUser user;
  private final PageContext page;

  QueueImportPages(
      QueueImport imports, QueueImportRepository reports, CurrentUser user, PageContext page) {
    this.imports = imports;
    this.reports = reports;
    this.user = user;
    this.page = page;
  }

  @GET
  public TemplateInstance choose() {
    return Templates.chooseQueue(reports.latest(), null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(@RestForm("file") FileUpload file) {
    try {
      var imported = imports.take(ReceivedFile.of(file), user.name(), page.locale());
      return Response.seeOther(URI.create("/responses/import/" + imported.report().id())).build();
    } catch (Problem problem) {
      String error = ProblemDocument.of(problem, page.locale()).detail();
      return Response.status(problem.status())
          .entity(Templates.chooseQueue(reports.latest(), error))
          .build();
    }
  }

  @GET
  @Path("{id}")
  public TemplateInstance report(@RestPath int id) {
    return Templates.importedQueue(reports.numbered(id).orElseThrow(() -> Problem.notFound(id)));
  }
}
