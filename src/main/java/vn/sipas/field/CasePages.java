package vn.sipas.field;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.FormErrors;
import vn.sipas.field.FieldView.Line;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** The cases of the field: listed, given to enumerators, reported on, replaced. */
@Path("/campaigns/{code}/field/cases")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class CasePages {

  @CheckedTemplate(basePath = "field")
  static class Templates {
    static native TemplateInstance cases(
        FieldView.Cases cases, Map<String, String> typed, FormErrors errors);

    static native TemplateInstance one(
        FieldView.One one, Map<String, String> typed, FormErrors errors);
  }

  private final FieldWorks works;
  private final FieldViews views;
  private final Assignments assignments;
  private final Dispositions dispositions;
  private final Replacements replacements;
  private final HistoryRepository history;
  private final CurrentUser user;
  private final PageContext page;
  private final Clock clock;

  CasePages(
      FieldWorks works,
      FieldViews views,
      Assignments assignments,
      Dispositions dispositions,
      Replacements replacements,
      HistoryRepository history,
      CurrentUser user,
      PageContext page,
      Clock clock) {
    this.works = works;
    this.views = views;
    this.assignments = assignments;
    this.dispositions = dispositions;
    this.replacements = replacements;
    this.history = history;
    this.user = user;
    this.page = page;
    this.clock = clock;
  }

  @GET
  public TemplateInstance all(
      String code,
      @RestQuery String commune,
      @RestQuery String enumerator,
      @RestQuery String state,
      @RestQuery Integer reported,
      @RestQuery("page") Integer sheet) {
    CaseFilter filter = CaseFilter.of(commune, enumerator, state);
    String notice =
        reported == null
            ? null
            : page.text("field.reported", Figures.whole(reported, page.locale()));
    return Templates.cases(
        views.cases(works.get(code), filter, sheet == null ? 1 : sheet, notice, List.of()),
        Map.of(),
        FormErrors.none());
  }

  /** Shown at once and not by a redirect: who was refused is told in this answer. */
  @POST
  @Path("assignment")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response assign(String code, MultivaluedMap<String, String> posted) {
    FieldWork work = works.get(code);
    Map<String, String> typed = first(posted);
    boolean several = posted.getOrDefault("commune", List.of()).size() > 1;
    CaseFilter filter = CaseFilter.of(several ? null : typed.get("commune"), null, null);
    try {
      List<Assignments.Result> results =
          orders(work, typed, posted).stream()
              .map(order -> assignments.assign(work, order))
              .toList();
      List<String> refused =
          results.stream().flatMap(one -> one.refused().stream()).map(this::refused).toList();
      int assigned = results.stream().mapToInt(Assignments.Result::assigned).sum();
      String notice = page.text("field.assigned", assigned, refused.size());
      return Response.ok(
              Templates.cases(
                  views.cases(work, filter, 1, notice, refused), Map.of(), FormErrors.none()))
          .build();
    } catch (Problem problem) {
      return again(work, filter, typed, problem);
    }
  }

  /** One for each commune that is ticked, all read before the first is carried out. */
  private List<Assignments.Order> orders(
      FieldWork work, Map<String, String> typed, MultivaluedMap<String, String> posted) {
    List<String> communes = posted.getOrDefault("commune", List.of(""));
    typed.put("commune", String.join(" ", communes));
    return communes.stream()
        .map(
            commune -> {
              Map<String, String> cells = new HashMap<>(typed);
              cells.put("commune", commune);
              SheetRow row = SheetRow.ofForm(cells);
              return assignments.read(work, row, numbers(row));
            })
        .toList();
  }

  private String refused(Assignments.Refused one) {
    return page.text("field.refused", one.number(), page.text(one.conflict().key()));
  }

  /** Numbers between commas or blanks. */
  private static List<Integer> numbers(SheetRow row) {
    List<Integer> numbers = new ArrayList<>();
    for (String one : row.cell("cases").split("[\\s,;]+")) {
      if (one.matches("\\d{1,7}")) {
        numbers.add(Integer.valueOf(one));
      } else if (!one.isEmpty()) {
        throw Problem.invalid(List.of(row.fault("cases", "unknown_case", one)));
      }
    }
    return numbers;
  }

  private static Map<String, String> first(MultivaluedMap<String, String> posted) {
    Map<String, String> first = new HashMap<>();
    posted.forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  private Response again(
      FieldWork work, CaseFilter filter, Map<String, String> typed, Problem problem) {
    if (problem.status() >= 500) {
      throw problem;
    }
    return Response.status(problem.status())
        .entity(
            Templates.cases(
                views.cases(work, filter, 1, null, List.of()), typed, errors(problem, page)))
        .build();
  }

  /** Of a file the row is told, and the link leads to where it is chosen. */
  static FormErrors errors(Problem problem, PageContext page) {
    boolean ofFile = problem.faults().stream().anyMatch(fault -> fault.cell() != null);
    return ofFile
        ? new FormErrors(
            problem.faults().stream().limit(100).map(one -> ofFile(one, page)).toList())
        : FormErrors.of(problem, page);
  }

  private static FormErrors.Entry ofFile(Fault fault, PageContext page) {
    String text = page.text(fault.key(), fault.args());
    Long row = fault.cell().row();
    return new FormErrors.Entry(
        "data", row == null ? text : page.text("field.row", row, fault.cell().column()) + text);
  }

  @POST
  @Path("reports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(String code, @RestForm("data") FileUpload data) {
    FieldWork work = works.get(code);
    try {
      List<SheetRow> rows = FieldSheet.read(file(data), Report.CASE, Report.COLUMNS);
      int reported = dispositions.report(work, rows);
      return FieldPages.to("/campaigns/" + code + "/field/cases?reported=" + reported);
    } catch (Problem problem) {
      return again(work, CaseFilter.NONE, Map.of(), problem);
    }
  }

  static java.nio.file.Path file(FileUpload data) {
    if (data == null || data.size() == 0) {
      throw Problem.invalid(List.of(new Fault("data", "no_file", "field.fault.no_file")));
    }
    return data.uploadedFile();
  }

  @GET
  @Path("{number}")
  public TemplateInstance one(String code, int number, @RestQuery boolean reported) {
    String notice = reported ? page.text("field.reported_one") : null;
    return Templates.one(view(works.get(code), number, notice), Map.of(), FormErrors.none());
  }

  private FieldView.One view(FieldWork work, int number, String notice) {
    CaseState state = works.one(work, number);
    FieldPlaces places = works.places(work);
    var drawn = state.drawn();
    return new FieldView.One(
        views.head(work.campaign()),
        views.row(state, places),
        places.agency(drawn.agency()),
        drawn.field(),
        drawn.outcome() == null ? null : page.text("frame.outcome." + drawn.outcome().code()),
        state.of().replaces(),
        state.replacedBy(),
        state.replaceReason(),
        views.dispositions(state),
        views.modes(state.of().mode()),
        views.results(),
        history.attempts(work.draw(), number).stream().map(this::line).toList(),
        history.changes(work.draw(), number).stream().map(this::line).toList(),
        state.mayBeReplaced(),
        replacements.isLeft(work, number),
        LocalDate.now(clock),
        UUID.randomUUID().toString(),
        user.isAdministrator() && state.isOpen() && work.campaign().settings().codeRequired(),
        notice);
  }

  private Line line(HistoryRepository.Attempt one) {
    String what = page.text(one.mode().key()) + ": " + page.text(one.result().key());
    return new Line(day(one.on()), what, one.by(), null);
  }

  private Line line(HistoryRepository.Change one) {
    String what = views.disposition(one.before()) + " → " + views.disposition(one.after());
    String by = one.by().isEmpty() ? page.text("field.by_code") : one.by();
    return new Line(day(one.on()), what, by, one.reason());
  }

  private static String day(LocalDate day) {
    return day == null ? "–" : Figures.date(day);
  }

  @POST
  @Path("{number}/report")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response report(String code, int number, MultivaluedMap<String, String> posted) {
    FieldWork work = works.get(code);
    Map<String, String> typed = first(posted);
    typed.put(Report.CASE, "" + number);
    return act(
        work, number, typed, () -> dispositions.report(work, List.of(SheetRow.ofForm(typed))));
  }

  @POST
  @Path("{number}/replacement")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response replace(String code, int number, MultivaluedMap<String, String> posted) {
    FieldWork work = works.get(code);
    Map<String, String> typed = first(posted);
    return act(
        work, number, typed, () -> replacements.replace(work, number, typed.get("replaceReason")));
  }

  private Response act(
      FieldWork work, int number, Map<String, String> typed, Supplier<Integer> act) {
    try {
      act.get();
      String address = "/campaigns/%s/field/cases/%d?reported=true";
      return FieldPages.to(address.formatted(work.campaign().code(), number));
    } catch (Problem problem) {
      if (problem.status() != 422 && problem.status() != 409) {
        throw problem;
      }
      return Response.status(problem.status())
          .entity(Templates.one(view(work, number, null), typed, FormErrors.of(problem, page)))
          .build();
    }
  }
}
