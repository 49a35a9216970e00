package vn.sipas.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;

/** Devices from a sheet, by program. */
@Path("/api/devices/imports")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
class DeviceImportApi {

  /** What an import would do or did. */
  @Schema(name = "DeviceImport")
  record Outcome(
      boolean dryRun,
      int added,
      int changed,
      int unchanged,
      @Schema(description = "By row and column; only in a dry run")
          List<ProblemDocument.Entry> faults) {}

  private final DeviceImport imports;
  private final PageContext page;

  DeviceImportApi(DeviceImport imports, PageContext page) {
    this.imports = imports;
    this.page = page;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed("administrator")
  @Operation(
      summary =
          "Create, rename and move devices from a CSV or XLSX file with the columns code, name,"
              + " desk, campaign and code_campaign; with dryRun=true only say what would change and"
              + " every fault")
  public Outcome run(@RestForm("file") FileUpload file, @RestQuery boolean dryRun) {
    if (file == null || file.size() == 0) {
      throw Problem.invalid(List.of(DeviceRules.fault("file", "no_file")));
    }
    SheetPlan plan =
        dryRun ? imports.dryRun(file.uploadedFile()) : imports.apply(file.uploadedFile());
    if (!dryRun && !plan.isFaultless()) {
      throw Problem.invalid(plan.faults());
    }
    return new Outcome(
        dryRun, plan.added().size(), plan.changed().size(), plan.unchanged(), told(plan.faults()));
  }

  private List<ProblemDocument.Entry> told(List<Fault> faults) {
    return ProblemDocument.of(Problem.invalid(faults), page.locale()).faults();
  }
}
