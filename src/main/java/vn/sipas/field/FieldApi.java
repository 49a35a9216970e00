package vn.sipas.field;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.estimation.ResponseRates;
import vn.sipas.field.Progress.Line;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** The field for programs. */
@Path("/api/campaigns/{campaign}/field")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "field")
@Blocking
class FieldApi {

  record Started(int started) {}

  /** The whole sample, or some of it; rates in [0,1], null where nobody stands in one. */
  record LineBody(
      String code,
      String name,
      int cases,
      int open,
      int late,
      ResponseRates counts,
      Map<String, Double> rates,
      Integer expected,
      Double designEffect,
      Double halfWidth) {

    static LineBody of(Line line) {
      ResponseRates counts = line.rates();
      Map<String, Double> rates = new LinkedHashMap<>();
      rates.put("rr1", counts.rr1());
      rates.put("rr2", counts.rr2());
      rates.put("rr3", counts.rr3());
      rates.put("rr4", counts.rr4());
      rates.put("rr5", counts.rr5());
      rates.put("rr6", counts.rr6());
      return new LineBody(
          line.code(),
          line.name(),
          line.cases(),
          line.open(),
          line.late(),
          counts,
          rates,
          line.expected(),
          line.designEffect(),
          line.halfWidth());
    }

    static List<LineBody> of(List<Line> lines) {
      return lines.stream().map(LineBody::of).toList();
    }
  }

  /**
   * @param correlationFrom {@code typed}, {@code plan} (then its version), {@code earlier} (then
   *     the campaign) or {@code usual}
   */
  record SupposedBody(
      double share, double correlation, String correlationFrom, Integer plan, String campaign) {

    static SupposedBody of(Supposed supposed) {
      var correlation = supposed.correlation();
      return new SupposedBody(
          supposed.share(),
          correlation.value(),
          correlation.source().code(),
          correlation.plan(),
          correlation.campaign());
    }
  }

  record ProgressBody(
      SupposedBody supposed,
      LineBody total,
      List<LineBody> areas,
      List<LineBody> districts,
      List<LineBody> enumerators,
      List<LineBody> modes) {}

  /** A case; {@code disposition} is null while it is open. */
  record CaseBody(
      int number,
      String commune,
      String agency,
      Integer replaces,
      Integer replacedBy,
      String enumerator,
      String mode,
      LocalDate due,
      boolean late,
      boolean coded,
      int attempts,
      String disposition,
      String aapor) {}

  /** All open cases of a commune, or those that are numbered. */
  record AssignmentBody(
      String commune, List<Integer> cases, String enumerator, String mode, String due) {}

  record RefusedCase(int number, String code, String message) {}

  record Assigned(int assigned, List<RefusedCase> refused) {}

  /** Rows under the names of the file's columns. */
  record ReportsBody(List<Map<String, String>> reports) {}

  record Reported(int reported) {}

  /** {@code number}: the case that did not answer. */
  record ReplacementBody(Integer number, String reason) {}

  record Replaced(int number, int by) {}

  /** Open cases without a code, of a commune or an enumerator, or one case whatever it has. */
  record CodesBody(UUID request, String commune, String enumerator, Integer number) {}

  /** Rows under the names of the file's columns. */
  record EnumeratorsBody(List<Map<String, String>> enumerators) {}

  record EnumeratorBody(
      String code, String name, String employer, String employerCode, boolean active) {}

  record AgenciesBody(List<String> agencies) {}

  private final FieldWorks works;
  private final FieldViews views;
  private final Assignments assignments;
  private final Dispositions dispositions;
  private final Replacements replacements;
  private final Letters letters;
  private final Enumerators enumerators;
  private final FieldFiles files;
  private final PageContext page;

  FieldApi(
      FieldWorks works,
      FieldViews views,
      Assignments assignments,
      Dispositions dispositions,
      Replacements replacements,
      Letters letters,
      Enumerators enumerators,
      FieldFiles files,
      PageContext page) {
    this.works = works;
    this.views = views;
    this.assignments = assignments;
    this.dispositions = dispositions;
    this.replacements = replacements;
    this.letters = letters;
    this.enumerators = enumerators;
    this.files = files;
    this.page = page;
  }

  @GET
  @Operation(
      summary = "How the field stands, as a whole and by area, district, enumerator and mode",
      description =
          "Response rates RR1 to RR6 of AAPOR, open cases counted as of unknown eligibility; the"
              + " interval that the answers so far would give with share (percent, usually 80) and"
              + " icc (percent; usually that of the signed plan, else what the earlier campaign"
              + " tells, else 5). areas are those of the plan, where they are not the districts.")
  @APIResponse(responseCode = "409", description = "The campaign has no sample")
  public ProgressBody progress(
      @PathParam("campaign") String campaign, @RestQuery String share, @RestQuery String icc) {
    FieldWork work = works.get(campaign);
    Supposed supposed = views.supposed(work.campaign(), share, icc);
    Progress progress = views.progress(work, works.cases(work), supposed);
    return new ProgressBody(
        SupposedBody.of(supposed),
        LineBody.of(progress.total()),
        LineBody.of(progress.areas()),
        LineBody.of(progress.districts()),
        LineBody.of(progress.enumerators()),
        LineBody.of(progress.modes()));
  }

  private Response file(String campaign, String share, String icc, boolean workbook) {
    FieldWork work = works.get(campaign);
    Supposed supposed = views.supposed(work.campaign(), share, icc);
    Progress progress = views.progress(work, works.cases(work), supposed);
    return files.progress(work, progress, supposed, workbook);
  }

  @GET
  @Path("progress.csv")
  @Produces(FieldFiles.CSV)
  @Operation(summary = "The same as CSV")
  public Response csv(
      @PathParam("campaign") String campaign, @RestQuery String share, @RestQuery String icc) {
    return file(campaign, share, icc, false);
  }

  @GET
  @Path("progress.xlsx")
  @Produces(FieldFiles.XLSX)
  @Operation(summary = "The same as XLSX")
  public Response xlsx(
      @PathParam("campaign") String campaign, @RestQuery String share, @RestQuery String icc) {
    return file(campaign, share, icc, true);
  }

  @POST
  @Operation(summary = "Gives the main sample to the field; safe to repeat")
  public Started start(@PathParam("campaign") String campaign) {
    return new Started(works.start(works.get(campaign)));
  }

  @GET
  @Path("cases")
  @Operation(summary = "The cases in the field, all or those of a commune, enumerator or state")
  public List<CaseBody> cases(
      @PathParam("campaign") String campaign,
      @RestQuery String commune,
      @RestQuery String enumerator,
      @RestQuery String state) {
    return chosen(works.get(campaign), commune, enumerator, state).stream()
        .map(this::body)
        .toList();
  }

  private List<CaseState> chosen(FieldWork work, String commune, String enumerator, String state) {
    return works.cases(work, CaseFilter.of(commune, enumerator, state));
  }

  private CaseBody body(CaseState one) {
    return new CaseBody(
        one.number(),
        one.drawn().commune(),
        one.drawn().agency(),
        one.of().replaces(),
        one.replacedBy(),
        one.of().enumerator(),
        one.of().mode() == null ? null : one.of().mode().code(),
        one.due(),
        one.isLate(works.today()),
        one.coded(),
        one.attempts(),
        one.isOpen() ? null : one.disposition().code(),
        one.isOpen() ? null : one.disposition().number());
  }

  @GET
  @Path("cases.csv")
  @Produces(FieldFiles.CSV)
  @Operation(
      summary = "The same as CSV, to be filled in without network and brought back",
      description = "Filled in are disposition, mode, result, attempted_on and reason.")
  public Response casesFile(
      @PathParam("campaign") String campaign,
      @RestQuery String commune,
      @RestQuery String enumerator,
      @RestQuery String state) {
    FieldWork work = works.get(campaign);
    return files.cases(work, chosen(work, commune, enumerator, state), works.places(work));
  }

  @POST
  @Path("assignments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Gives open cases to an enumerator",
      description = "Cases with a conflict of interest are not given, and told with the reason.")
  public Assigned assign(@PathParam("campaign") String campaign, AssignmentBody body) {
    FieldWork work = works.get(campaign);
    AssignmentBody asked = needed(body, "assignment");
    Map<String, String> cells = new HashMap<>();
    cells.put("commune", asked.commune());
    cells.put("enumerator", asked.enumerator());
    cells.put("mode", asked.mode());
    cells.put("due", asked.due());
    List<Integer> numbers = asked.cases() == null ? List.of() : asked.cases();
    var order = assignments.read(work, SheetRow.ofForm(cells), numbers);
    var result = assignments.assign(work, order);
    return new Assigned(
        result.assigned(),
        result.refused().stream()
            .map(
                one ->
                    new RefusedCase(
                        one.number(), one.conflict().code(), page.text(one.conflict().key())))
            .toList());
  }

  @POST
  @Path("reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Takes attempts and dispositions of cases, all or none",
      description =
          "Each report: case; disposition (code, AAPOR's number, or open), mode, result,"
              + " attempted_on, reason. A change of a final disposition needs a reason.")
  @APIResponse(responseCode = "422", description = "Every fault, by row and field")
  public Reported report(@PathParam("campaign") String campaign, ReportsBody body) {
    FieldWork work = works.get(campaign);
    return new Reported(
        dispositions.report(work, rows("reports", needed(body, "reports").reports())));
  }

  private static List<SheetRow> rows(String name, List<Map<String, String>> rows) {
    List<SheetRow> read = new ArrayList<>();
    for (Map<String, String> row : needed(rows, name)) {
      read.add(new SheetRow(0, name + "." + read.size() + ".", row));
    }
    if (read.size() > FieldSheet.MOST_ROWS) {
      throw invalid(name, "too_many_rows", FieldSheet.MOST_ROWS);
    }
    return read;
  }

  private static <T> T needed(T value, String name) {
    if (value == null) {
      throw invalid(name, "missing");
    }
    return value;
  }

  private static Problem invalid(String name, String code, Object... args) {
    return Problem.invalid(List.of(new Fault(name, code, "field.fault." + code, args)));
  }

  @POST
  @Path("replacements")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Asks the next case of the place's reserve in place of one that did not answer",
      description = "Which one is not chosen: it is the lowest turn that nobody was asked for yet.")
  @APIResponse(responseCode = "409", description = "Not replaceable, or the reserve is used up")
  public Replaced replace(@PathParam("campaign") String campaign, ReplacementBody body) {
    FieldWork work = works.get(campaign);
    int number = needed(needed(body, "replacement").number(), "number");
    return new Replaced(number, replacements.replace(work, number, body.reason()));
  }

  @POST
  @Path("codes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(FieldFiles.CSV)
  @RolesAllowed("administrator")
  @Operation(
      summary = "Issue one one-time code for each case",
      description =
          "The answer holds the codes and is the only one that ever does. A case that gets another"
              + " code loses its first.")
  public Response codes(
      @PathParam("campaign") String campaign, CodesBody body, @Context UriInfo here) {
    FieldWork work = works.get(campaign);
    CodesBody asked = needed(body, "codes");
    UUID request = asked.request() == null ? UUID.randomUUID() : asked.request();
    var order = new Letters.Order(request, asked.commune(), asked.enumerator(), asked.number());
    var issued = letters.issue(work, order, FieldSheet.MOST_ROWS);
    return files.codes(work, issued, here.getBaseUri());
  }

  @GET
  @Path("enumerators")
  @Operation(summary = "The enumerators of a campaign")
  public List<EnumeratorBody> enumerators(@PathParam("campaign") String campaign) {
    return enumerators.of(works.get(campaign).campaign()).stream()
        .map(
            one ->
                new EnumeratorBody(
                    one.code(),
                    one.name(),
                    one.employer().code(),
                    one.employerCode(),
                    one.active()))
        .toList();
  }

  @POST
  @Path("enumerators")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds enumerators or changes those of the same code, all or none",
      description =
          "Each: code, name, employer (agency, commune, post_office, other), employer_code (of the"
              + " agency or commune), active.")
  public List<EnumeratorBody> save(@PathParam("campaign") String campaign, EnumeratorsBody body) {
    FieldWork work = works.get(campaign);
    List<SheetRow> rows = rows("enumerators", needed(body, "enumerators").enumerators());
    enumerators.save(work.campaign(), works.places(work), rows);
    return enumerators(campaign);
  }

  @PUT
  @Path("post-office")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says which agencies' desks the post office runs")
  public AgenciesBody setPost(@PathParam("campaign") String campaign, AgenciesBody body) {
    FieldWork work = works.get(campaign);
    List<String> agencies = needed(needed(body, "agencies").agencies(), "agencies");
    enumerators.setPostAgencies(work.campaign(), works.places(work), agencies);
    return new AgenciesBody(enumerators.postAgencies(work.campaign()).stream().sorted().toList());
  }
}
