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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Who asks, for whom they work, and the sheet with which each goes out. */
@Path("/campaigns/{code}/field/enumerators")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class EnumeratorPages {

  /**
   * The sheet of an enumerator.
   *
   * @param forgotten whether the frame has no contacts any more
   */
  record Sheet(
      FieldView.Head head,
      String code,
      String name,
      Instant printedAt,
      boolean forgotten,
      List<AssignmentSheets.Line> lines) {}

  @CheckedTemplate(basePath = "field")
  static class Templates {
    static native TemplateInstance enumerators(
        FieldView.Askers askers, Map<String, String> typed, FormErrors errors);

    static native TemplateInstance sheet(Sheet sheet);
  }

  private final FieldWorks works;
  private final FieldViews views;
  private final Enumerators enumerators;
  private final AssignmentSheets sheets;
  private final PageContext page;

  EnumeratorPages(
      FieldWorks works,
      FieldViews views,
      Enumerators enumerators,
      AssignmentSheets sheets,
      PageContext page) {
    this.works = works;
    this.views = views;
    this.enumerators = enumerators;
    this.sheets = sheets;
    this.page = page;
  }

  @GET
  public TemplateInstance all(String code, @RestQuery Integer saved) {
    String notice = saved == null ? null : page.text("field.enumerators_saved", saved);
    return Templates.enumerators(
        views.askers(works.get(code), notice), Map.of(), FormErrors.none());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(String code, MultivaluedMap<String, String> posted) {
    Map<String, String> typed = new HashMap<>();
    posted.forEach((name, values) -> typed.put(name, values.get(0)));
    boolean commune = Employer.COMMUNE.code().equals(typed.get(Enumerators.EMPLOYER));
    typed.put(
        Enumerators.EMPLOYER_CODE,
        typed.getOrDefault(commune ? "employer_commune" : "employer_agency", ""));
    return save(code, typed, () -> List.of(SheetRow.ofForm(typed)));
  }

  @POST
  @Path("list")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(String code, @RestForm("data") FileUpload data) {
    return save(
        code,
        Map.of(),
        () -> FieldSheet.read(CasePages.file(data), Enumerators.CODE, Enumerators.COLUMNS));
  }

  private interface Reading {
    List<SheetRow> rows();
  }

  private Response save(String code, Map<String, String> typed, Reading reading) {
    FieldWork work = works.get(code);
    try {
      int saved = enumerators.save(work.campaign(), works.places(work), reading.rows());
      return FieldPages.to("/campaigns/" + code + "/field/enumerators?saved=" + saved);
    } catch (Problem problem) {
      if (problem.status() != 422) {
        throw problem;
      }
      return Response.status(422)
          .entity(
              Templates.enumerators(
                  views.askers(work, null), typed, CasePages.errors(problem, page)))
          .build();
    }
  }

  @POST
  @Path("post-office")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setPost(String code, @RestForm List<String> agency) {
    FieldWork work = works.get(code);
    List<String> agencies = agency == null ? List.of() : agency;
    enumerators.setPostAgencies(work.campaign(), works.places(work), agencies);
    return FieldPages.to("/campaigns/" + code + "/field/enumerators");
  }

  /** Asked for by a button and not by a link: whoever opens it has seen people's addresses. */
  @POST
  @Path("{enumerator}/sheet")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sheet(String code, String enumerator) {
    FieldWork work = works.get(code);
    Enumerator one = enumerators.get(work.campaign(), enumerator);
    Sheet sheet =
        new Sheet(
            views.head(work.campaign()),
            one.code(),
            one.name(),
            sheets.now(),
            sheets.isForgotten(work),
            sheets.of(work, one));
    return Response.ok(Templates.sheet(sheet)).header("Cache-Control", "no-store").build();
  }
}
