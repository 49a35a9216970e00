package vn.sipas.unit.loading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Importing official lists by program. */
@Path("/api/unit-imports")
@Tag(name = "Units")
@RolesAllowed("administrator")
class ImportApi {

  /** CSV texts by file: {@code {"files": {"units": "code,level,…"}}}. */
  record ImportInput(Map<String, String> files) {}

  private final UnitImport imports;
  private final PageContext page;

  ImportApi(UnitImport imports, PageContext page) {
    this.imports = imports;
    this.page = page;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Imports lists (units, units-2025, lineage, agencies, desks) sent as CSV texts; with"
              + " dryRun=true only says what would change and every fault")
  public ReportJson importTexts(ImportInput input, @RestQuery boolean dryRun) {
    Map<String, String> files = input == null || input.files() == null ? Map.of() : input.files();
    return run(ReceivedFiles.of(files), dryRun);
  }

  private ReportJson run(Map<ImportFile, byte[]> files, boolean dryRun) {
    if (files.isEmpty()) {
      throw Problem.invalid(List.of(new Fault("files", "no_file", "unit.load.none")));
    }
    ImportReport report = dryRun ? imports.dryRun(files) : imports.apply(files);
    if (!dryRun && !report.faultless()) {
      throw Problem.invalid(report.faults().stream().map(ImportFault::toFault).toList());
    }
    return ReportJson.of(report, dryRun, page.locale());
  }
}
