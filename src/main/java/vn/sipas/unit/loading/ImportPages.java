package vn.sipas.unit.loading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Importing official lists on a page: choose files, read what would change, confirm. */
@Path("/units/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
class ImportPages {

  @CheckedTemplate(basePath = "unit")
  static class Templates {
    static native TemplateInstance choose(List<FileChoice> files, boolean none);

    static native TemplateInstance check(ReportView view);
  }

  /** One file to choose, with what it is and its columns. */
  record FileChoice(String part, String label, String hint) {}

  private final UnitImport imports;
  private final UploadRepository uploads;
  private final PageContext page;

  ImportPages(UnitImport imports, UploadRepository uploads, PageContext page) {
    this.imports = imports;
    this.uploads = uploads;
    this.page = page;
  }

  @GET
  public TemplateInstance choose(@RestQuery String none) {
    return Templates.choose(choices(), none != null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@RestForm(FileUpload.ALL) List<FileUpload> files) {
    Map<ImportFile, byte[]> received = ReceivedFiles.of(files);
    return received.isEmpty()
        ? seeOther("/units/import?none=1")
        : seeOther("/units/import/" + uploads.keep(received));
  }

  @GET
  @Path("{id}")
  public TemplateInstance check(@RestPath UUID id) {
    return Templates.check(ReportView.of(id, imports.dryRun(kept(id)), page));
  }

  /** Files that were correct may not be so any more: then the page shows the faults again. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(@RestPath UUID id) {
    if (!imports.apply(kept(id)).faultless()) {
      return seeOther("/units/import/" + id);
    }
    uploads.remove(id);
    return seeOther("/units?loaded=1");
  }

  private Map<ImportFile, byte[]> kept(UUID id) {
    Map<ImportFile, byte[]> files = uploads.files(id);
    if (files.isEmpty()) {
      throw Problem.notFound(id);
    }
    return files;
  }

  private List<FileChoice> choices() {
    return List.of(ImportFile.values()).stream()
        .map(
            file ->
                new FileChoice(
                    file.part(),
                    page.text("unit.load.file." + file.part()),
                    page.text("unit.load.hint." + file.part())))
        .toList();
  }

  private static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
