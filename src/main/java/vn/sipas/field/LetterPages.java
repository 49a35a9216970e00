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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.FormErrors;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.code.CaseCodes;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.QrCode;

/** Letters with one-time codes: printed in the answer that issues them, or never again. */
@Path("/campaigns/{code}/field/letters")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class LetterPages {

  /**
   * One letter; what stands above the cut is for who sends it.
   *
   * @param enumerator null when nobody asks
   */
  record Page(int number, String commune, String enumerator, String code, String qr) {}

  record Printed(
      FieldView.Head head, int batch, String address, LocalDate lastDay, List<Page> letters) {}

  @CheckedTemplate(basePath = "field")
  static class Templates {
    static native TemplateInstance letters(FieldView.Posting posting, FormErrors errors);

    static native TemplateInstance printed(Printed printed);
  }

  private final FieldWorks works;
  private final FieldViews views;
  private final Letters letters;
  private final FieldFiles files;
  private final CurrentUser user;
  private final PageContext page;

  LetterPages(
      FieldWorks works,
      FieldViews views,
      Letters letters,
      FieldFiles files,
      CurrentUser user,
      PageContext page) {
    this.works = works;
    this.views = views;
    this.letters = letters;
    this.files = files;
    this.user = user;
    this.page = page;
  }

  @GET
  public TemplateInstance show(String code) {
    return form(works.get(code), FormErrors.none());
  }

  private TemplateInstance form(FieldWork work, FormErrors errors) {
    String request = UUID.randomUUID().toString();
    return Templates.letters(views.posting(work, request, user.isAdministrator()), errors);
  }

  /** The answer holds the codes, so it is the letters or the file itself and no redirect. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("administrator")
  public Response issue(
      String code,
      @RestForm String commune,
      @RestForm String enumerator,
      @RestForm Integer number,
      @RestForm String format,
      @RestForm String request,
      @Context UriInfo here) {
    FieldWork work = works.get(code);
    boolean file = "csv".equals(format);
    try {
      var order = new Letters.Order(once(request), chosen(commune), chosen(enumerator), number);
      var issued = letters.issue(work, order, file ? FieldSheet.MOST_ROWS : Letters.MOST_LETTERS);
      return file
          ? files.codes(work, issued, here.getBaseUri())
          : printed(work, issued, here.getBaseUri());
    } catch (Problem problem) {
      if (problem.status() != 422 && problem.status() != 409) {
        throw problem;
      }
      return Response.status(problem.status())
          .entity(form(work, FormErrors.of(problem, page)))
          .build();
    }
  }

  /** Of a form that was changed on its way, another one. */
  static UUID once(String request) {
    try {
      return UUID.fromString(request == null ? "" : request);
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  private static String chosen(String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private Response printed(FieldWork work, Letters.Issued issued, URI base) {
    CampaignFacts campaign = work.campaign();
    FieldPlaces places = works.places(work);
    List<Page> pages =
        issued.letters().stream().map(one -> letter(campaign, one, places, base)).toList();
    Printed printed =
        new Printed(
            views.head(campaign),
            issued.batch(),
            base.resolve("/s/" + campaign.code()).toString(),
            campaign.settings().period().lastDay(),
            pages);
    return Response.ok(Templates.printed(printed)).header("Cache-Control", "no-store").build();
  }

  private Page letter(CampaignFacts campaign, Letters.Letter one, FieldPlaces places, URI base) {
    return new Page(
        one.to().number(),
        places.name(one.to().drawn().commune()),
        one.to().of().enumerator(),
        one.code().printed(),
        QrCode.svg(CaseCodes.link(base, campaign.code(), one.code()), page.text("field.qr")));
  }
}
