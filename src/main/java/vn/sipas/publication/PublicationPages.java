package vn.sipas.publication;

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
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;
import vn.sipas.publication.Publications.Standing;
import vn.sipas.publication.Reading.Readable;

/** Freezing and publishing, for people: where it stands, a version, its report, its check. */
@Path("/campaigns/{code}/publication")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class PublicationPages {

  /** The campaign above a page. */
  record Head(String code, String name, boolean sampleData) {}

  /**
   * What was typed, with what is wrong with it.
   *
   * @param field id of the field that is meant; empty for the whole
   */
  record Typed(String reason, String field, String error) {

    static final Typed NOTHING = new Typed("", "", null);
  }

  @CheckedTemplate(basePath = "publication")
  static class Templates {
    static native TemplateInstance standing(
        Head head, StandingView standing, String lastMoved, boolean mayWrite, Typed typed);

    static native TemplateInstance version(Head head, VersionPage view, boolean staff);

    static native TemplateInstance report(Head head, ReportPage view, Typed typed);

    static native TemplateInstance verification(Head head, VerificationPage view);
  }

  private final Publications publications;
  private final Reading reading;
  private final CurrentUser user;
  private final PageContext page;

  PublicationPages(Publications publications, Reading reading, CurrentUser user, PageContext page) {
    this.publications = publications;
    this.reading = reading;
    this.user = user;
    this.page = page;
  }

  @GET
  public TemplateInstance standing(String code) {
    return standing(code, Typed.NOTHING);
  }

  private TemplateInstance standing(String code, Typed typed) {
    Standing standing = publications.standing(code);
    StandingView view = StandingView.of(standing, reading.isStaff());
    VersionView failed = view.lastFailed();
    return Templates.standing(
        head(standing),
        view,
        failed == null ? "" : words().facts(failed.moved()),
        reading.isStaff(),
        typed);
  }

  @POST
  @Path("propose")
  @RolesAllowed({"administrator", "analyst"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(String code) {
    try {
      return to(path(code) + "/" + publications.propose(code).number() + "/report");
    } catch (Problem problem) {
      return told(problem, typed -> standing(code, typed), "");
    }
  }

  @POST
  @Path("correction")
  @RolesAllowed({"administrator", "analyst"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(String code, @RestForm String reason) {
    try {
      publications.open(code, reason);
      return to(path(code));
    } catch (Problem problem) {
      return told(problem, typed -> standing(code, typed), reason);
    }
  }

  @POST
  @Path("correction/give-up")
  @RolesAllowed({"administrator", "analyst"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveUp(String code) {
    try {
      publications.giveUp(code);
      return to(path(code));
    } catch (Problem problem) {
      return told(problem, typed -> standing(code, typed), "");
    }
  }

  @GET
  @Path("{number}")
  public TemplateInstance version(String code, int number) {
    Readable readable = reading.of(code, number);
    return Templates.version(
        head(readable.document()), VersionPage.of(readable, words()), reading.isStaff());
  }

  @GET
  @Path("{number}/report")
  @RolesAllowed({"administrator", "analyst"})
  public TemplateInstance report(String code, int number) {
    publications.standing(code);
    return report(code, number, Typed.NOTHING);
  }

  private TemplateInstance report(String code, int number, Typed typed) {
    Readable readable = reading.of(code, number);
    var report =
        new ApprovalReport(
            readable.version(), readable.document(), readable.moved(), page.locale());
    boolean own = readable.version().proposedBy().equals(user.name());
    return Templates.report(
        head(readable.document()),
        new ReportPage(
            VersionView.of(readable.version()),
            report.title(),
            report.subtitle(),
            report.sections(),
            words().facts(readable.version().moved()),
            user.isAdministrator() && !own,
            own),
        typed);
  }

  @POST
  @Path("{number}/approve")
  @RolesAllowed("administrator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(String code, int number, @RestForm String read) {
    if (read == null) {
      Typed typed = new Typed("", "read", page.text("publication.fault.not_read"));
      return Response.status(422).entity(report(code, number, typed)).build();
    }
    try {
      publications.approve(code, number);
      return to(path(code));
    } catch (Problem problem) {
      return told(problem, typed -> report(code, number, typed), "");
    }
  }

  @POST
  @Path("{number}/return")
  @RolesAllowed("administrator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveBack(String code, int number, @RestForm String reason) {
    try {
      publications.giveBack(code, number, reason);
      return to(path(code));
    } catch (Problem problem) {
      return told(problem, typed -> report(code, number, typed), reason);
    }
  }

  @POST
  @Path("{number}/withdraw")
  @RolesAllowed({"administrator", "analyst"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(String code, int number) {
    try {
      publications.withdraw(code, number);
      return to(path(code));
    } catch (Problem problem) {
      return told(problem, typed -> report(code, number, typed), "");
    }
  }

  @GET
  @Path("{number}/verification")
  @RolesAllowed({"administrator", "analyst"})
  public TemplateInstance verification(String code, int number) {
    var checked = publications.verify(code, number);
    return Templates.verification(head(checked.document()), VerificationPage.of(checked, words()));
  }

  /** A page that takes what is wrong. */
  private interface Shown {
    TemplateInstance with(Typed typed);
  }

  /** What was refused is told where it was asked for. */
  private Response told(Problem problem, Shown shown, String reason) {
    if (problem.status() != 409 && problem.status() != 422) {
      throw problem;
    }
    boolean fault = !problem.faults().isEmpty();
    String error =
        fault
            ? page.text(problem.faults().get(0).key(), problem.faults().get(0).args())
            : explained(problem);
    Typed typed = new Typed(reason == null ? "" : reason, fault ? "reason" : "", error);
    return Response.status(problem.status()).entity(shown.with(typed)).build();
  }

  /** Names of what moved are told in the reader's words. */
  private String explained(Problem problem) {
    Object[] args = problem.args().clone();
    if (args.length > 0
        && (problem.code().equals("publication_void")
            || problem.code().equals("publication_corrected"))) {
      int last = args.length - 1;
      args[last] = words().facts(List.of(args[last].toString().split(", ")));
    }
    return ProblemDocument.of(new Problem(problem.status(), problem.code(), args), page.locale())
        .detail();
  }

  private Wording words() {
    return new Wording(page.locale());
  }

  private Head head(Standing standing) {
    var settings = standing.campaign().settings();
    return new Head(standing.campaign().code(), settings.name(page.tag()), settings.sampleData());
  }

  private Head head(PublishedDocument document) {
    var campaign = document.campaign();
    return new Head(campaign.code(), campaign.name().in(page.locale()), campaign.sampleData());
  }

  private static String path(String code) {
    return "/campaigns/" + code + "/publication";
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
