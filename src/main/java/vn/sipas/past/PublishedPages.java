package vn.sipas.past;

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
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Published figures: the list with a form, and a table that comes as a file. */
@Path("/past/figures")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class PublishedPages {

  /** The list, and what was typed into the form below it. */
  record Shown(
      List<PublishedView> figures,
      Map<String, String> measures,
      Map<String, String> values,
      FormErrors errors) {

    public String value(String field) {
      return values.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
      return value(field).equals(value);
    }
  }

  /**
   * A file that was looked at.
   *
   * @param check null before
   * @param figures that would be stored
   */
  record Import(
      PublishedCheck check,
      List<PublishedView> figures,
      List<PastViews.FaultView> faults,
      FormErrors errors,
      String problem) {}

  @CheckedTemplate(basePath = "past")
  static class Templates {
    static native TemplateInstance figures(Shown shown);

    static native TemplateInstance figuresImport(Import view);
  }

  private final PublishedFigures figures;
  private final PublishedMeasures measures;
  private final PastViews views;
  private final PageContext page;

  PublishedPages(
      PublishedFigures figures, PublishedMeasures measures, PastViews views, PageContext page) {
    this.figures = figures;
    this.measures = measures;
    this.views = views;
    this.page = page;
  }

  @GET
  public TemplateInstance all() {
    return list(Map.of(), FormErrors.none());
  }

  private TemplateInstance list(Map<String, String> values, FormErrors errors) {
    return Templates.figures(
        new Shown(shown(figures.all()), measures.names(page.language()), values, errors));
  }

  private List<PublishedView> shown(List<PublishedFigure> some) {
    return PublishedView.of(some, measures.names(page.language()), page.locale());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> typed) {
    Map<String, String> values = new HashMap<>();
    typed.forEach((field, all) -> values.put(field, all.get(0)));
    try {
      figures.add(values);
      return seeOther();
    } catch (Problem problem) {
      return Response.status(problem.status()).entity(list(values, errors(problem))).build();
    }
  }

  private FormErrors errors(Problem problem) {
    return new FormErrors(
        problem.faults().stream()
            .map(
                fault ->
                    new FormErrors.Entry(
                        fault.location(),
                        page.text("past.figure." + fault.location())
                            + ": "
                            + page.text(fault.key(), fault.args())))
            .toList());
  }

  @POST
  @Path("{id}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(int id) {
    figures.remove(id);
    return seeOther();
  }

  private static Response seeOther() {
    return Response.seeOther(URI.create("/past/figures")).build();
  }

  @GET
  @Path("import")
  public TemplateInstance choose() {
    return chosen(FormErrors.none());
  }

  private static TemplateInstance chosen(FormErrors errors) {
    return Templates.figuresImport(new Import(null, List.of(), List.of(), errors, null));
  }

  @POST
  @Path("import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response check(@RestForm("data") FileUpload data) {
    try {
      return Response.ok(checked(data, null)).build();
    } catch (Problem problem) {
      return refused(problem);
    }
  }

  private TemplateInstance checked(FileUpload data, String problem) {
    refuseNone(data);
    PublishedCheck check = figures.check(data.uploadedFile());
    return Templates.figuresImport(
        new Import(
            check,
            shown(check.figures()),
            views.faults(check.faults()),
            FormErrors.none(),
            problem));
  }

  private static void refuseNone(FileUpload data) {
    if (data == null || data.size() == 0) {
      throw Problem.invalid(List.of(new Fault("data", "no_file", "past.fault.no_file")));
    }
  }

  private Response refused(Problem problem) {
    if (problem.status() != 422) {
      throw problem;
    }
    var errors =
        problem.faults().stream()
            .map(f -> new FormErrors.Entry("data", page.text(f.key(), f.args())))
            .toList();
    return Response.status(422).entity(chosen(new FormErrors(errors))).build();
  }

  @POST
  @Path("import/store")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response store(@RestForm("data") FileUpload data, @RestForm String leaveOut) {
    try {
      refuseNone(data);
    } catch (Problem problem) {
      return refused(problem);
    }
    try {
      figures.store(data.uploadedFile(), leaveOut != null);
      return seeOther();
    } catch (Problem problem) {
      if (problem.status() != 422) {
        throw problem;
      }
      String why = page.text("problem." + problem.code(), problem.args());
      return Response.status(422).entity(checked(data, why)).build();
    }
  }
}
