package vn.sipas.desk;

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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Devices from a sheet: choose the file, read what would change, confirm. */
@Path("/devices/import")
@RolesAllowed("administrator")
class DeviceImportPages {

  private static final int LARGEST = 4_000_000;

  @CheckedTemplate(basePath = "device")
  static class Templates {
    static native TemplateInstance chooseSheet(List<SheetColumn> columns, boolean none);

    static native TemplateInstance checkSheet(SheetView view);
  }

  private final DeviceImport imports;
  private final DeviceUploadRepository uploads;
  private final Fleet fleet;
  private final PageContext page;
  private final Clock clock;

  DeviceImportPages(
      DeviceImport imports,
      DeviceUploadRepository uploads,
      Fleet fleet,
      PageContext page,
      Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.fleet = fleet;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public TemplateInstance choose(@RestQuery String none) {
    return Templates.chooseSheet(List.of(SheetColumn.values()), none != null);
  }

  /** The devices as they are, to be changed and brought back; without any, the headings. */
  @GET
  @Path("sheet.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(hidden = true)
  public Response sheet() {
    return Response.ok(SheetFile.of(FleetFilter.of("", "", "desk").of(fleet.all())))
        .header("Content-Disposition", "attachment; filename=\"devices.csv\"")
        .build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response upload(@RestForm("file") FileUpload file) throws IOException {
    if (file == null || file.size() == 0) {
      return seeOther("/devices/import?none=1");
    }
    if (file.size() > LARGEST) {
      throw new Problem(413, "too_large", LARGEST);
    }
    byte[] content = Files.readAllBytes(file.uploadedFile());
    return seeOther("/devices/import/" + uploads.keep(content, clock.instant()));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public TemplateInstance check(@RestPath UUID id) throws IOException {
    return Templates.checkSheet(SheetView.of(id, withFile(id, imports::dryRun), page));
  }

  /** A sheet that was right may not be so any more: then the page shows the faults again. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response apply(@RestPath UUID id) throws IOException {
    if (!withFile(id, imports::apply).isFaultless()) {
      return seeOther("/devices/import/" + id);
    }
    uploads.remove(id);
    return seeOther("/devices?done=imported");
  }

  /** Workbooks are read from a file, and what is kept lies in the database. */
  private SheetPlan withFile(UUID id, Function<java.nio.file.Path, SheetPlan> use)
      throws IOException {
    byte[] content = uploads.content(id).orElseThrow(() -> Problem.notFound(id));
    java.nio.file.Path file = Files.createTempFile("devices", null);
    try {
      Files.write(file, content);
      return use.apply(file);
    } finally {
      Files.delete(file);
    }
  }

  private static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
