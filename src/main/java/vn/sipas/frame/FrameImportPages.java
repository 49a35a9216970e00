package vn.sipas.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import vn.sipas.access.FormErrors;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** A list as a frame: choose the file, look at columns and faults, store. */
@Path("/campaigns/{code}/frames/import")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class FrameImportPages {

  /** What was chosen before the file was. */
  record Choice(
      FramePages.Head head,
      LocalDate boundaries,
      List<String> sources,
      String kind,
      String source,
      FormErrors errors) {}

  @CheckedTemplate(basePath = "frame")
  static class Templates {
    static native TemplateInstance choose(Choice choice);

    static native TemplateInstance check(ImportForm form);
  }

  private final Frames frames;
  private final FrameViews views;
  private final Campaigns campaigns;
  private final PageContext page;

  FrameImportPages(Frames frames, FrameViews views, Campaigns campaigns, PageContext page) {
    this.frames = frames;
    this.views = views;
    this.campaigns = campaigns;
    this.page = page;
  }

  @GET
  public TemplateInstance choose(String code) {
    return choice(code, "dossier", "", FormErrors.none());
  }

  private TemplateInstance choice(String code, String kind, String source, FormErrors errors) {
    LocalDate boundaries = campaigns.get(code).settings().boundaries();
    return Templates.choose(
        new Choice(
            FramePages.head(campaigns, code, page),
            boundaries,
            frames.sources(),
            kind == null ? "dossier" : kind,
            source == null ? "" : source,
            errors));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response check(String code, @BeanParam PostedFrame posted) throws IOException {
    try {
      return Response.ok(checked(code, posted, null)).build();
    } catch (Problem problem) {
      return chosenAgain(code, posted, problem);
    }
  }

  /** A file that cannot be read, or a form without what is needed. */
  private Response chosenAgain(String code, PostedFrame posted, Problem problem) {
    if (problem.status() != 422) {
      throw problem;
    }
    var errors = new FormErrors(problem.faults().stream().map(this::entry).toList());
    return Response.status(422).entity(choice(code, posted.kind, posted.source, errors)).build();
  }

  /** Of a file the row is told, and the link leads to where it is chosen. */
  private FormErrors.Entry entry(Fault fault) {
    String text = page.text(fault.key(), fault.args());
    if (fault.cell() == null) {
      return new FormErrors.Entry(fault.location(), text);
    }
    Long row = fault.cell().row();
    return new FormErrors.Entry(
        "data", row == null ? text : page.text("frame.row") + " " + row + ": " + text);
  }

  private TemplateInstance checked(String code, PostedFrame posted, String problem)
      throws IOException {
    FrameSpec spec = posted.spec();
    var file = posted.data.uploadedFile();
    FrameCheck check = frames.check(code, spec, file);
    return Templates.check(
        ImportForm.of(
            FramePages.head(campaigns, code, page),
            spec,
            TableFile.open(file).sheets(),
            check,
            views.carried(check.carried()),
            views.faults(check.faults(), page.language()),
            page,
            problem));
  }

  @POST
  @Path("store")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response store(String code, @BeanParam PostedFrame posted) throws IOException {
    FrameSpec spec;
    try {
      spec = posted.spec();
    } catch (Problem problem) {
      return chosenAgain(code, posted, problem);
    }
    try {
      StoredFrame stored = frames.store(code, spec, posted.data.uploadedFile());
      return Response.seeOther(URI.create("/campaigns/" + code + "/frames/" + stored.id())).build();
    } catch (Problem problem) {
      if (problem.status() != 422) {
        throw problem;
      }
      String why = page.text("problem." + problem.code(), problem.args());
      return Response.status(422).entity(checked(code, posted, why)).build();
    }
  }
}
