package vn.sipas.response.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;

/** Puts a form away to be taken up later: says how, does it, and shows the code once. */
@Path("/s/{campaign}")
@PermitAll
class SavePages {

  /**
   * @param until until when it can be taken up
   * @param another whether another saved form would be lost
   * @param back the page on which answering goes on
   * @param tooLong whether the browser cannot keep so much
   */
  record SaveView(String until, boolean another, String back, boolean tooLong) {}

  @CheckedTemplate(basePath = "form")
  static class Templates {
    static native TemplateInstance save(Frame frame, SaveView save);

    static native TemplateInstance saved(Frame frame, String code, String until);
  }

  private final Admission admission;
  private final Visits visits;
  private final SavedForms saved;
  private final FormCookies cookies;
  private final PageContext page;

  SavePages(
      Admission admission, Visits visits, SavedForms saved, FormCookies cookies, PageContext page) {
    this.admission = admission;
    this.visits = visits;
    this.saved = saved;
    this.cookies = cookies;
    this.page = page;
  }

  @GET
  @Path("/save")
  public Response ask(@PathParam("campaign") String code, HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> visit = visits.visit(campaign, request);
    return visit.isEmpty() || KioskMark.isOn(request)
        ? FormResponses.redirect(elsewhere(campaign, request))
        : page(200, visit.get(), false, request);
  }

  @POST
  @Path("/save")
  public Response save(
      @PathParam("campaign") String code,
      @FormParam("go") @DefaultValue("next") String button,
      HttpServerRequest request) {
    Go go = Go.of(button, page);
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> visit = visits.visit(campaign, request);
    if (visit.isEmpty() || KioskMark.isOn(request)) {
      return FormResponses.redirect(elsewhere(campaign, request));
    }
    if (go == Go.LANGUAGE) {
      return FormResponses.redirect(visit.get().address(Journey.SAVE));
    }
    return saved
        .save(visit.get().draft(), request, campaign)
        .map(kept -> FormResponses.redirect("/s/" + code + "/saved", kept))
        .map(done -> FormResponses.with(done, cookies.forgetDraft(request, code)))
        .orElseGet(() -> page(422, visit.get(), true, request));
  }

  @GET
  @Path("/saved")
  public Response show(@PathParam("campaign") String code, HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    Optional<ResumeCode> shown = saved.code(request, campaign);
    String until = saved.kept(request).map(Figures::time).orElse("");
    return shown.isEmpty() || until.isEmpty() || KioskMark.isOn(request)
        ? FormResponses.redirect("/s/" + code + "/resume")
        : FormResponses.page(
            200, Templates.saved(Frame.around(campaign, false), shown.get().shown(), until));
  }

  /** The code was noted: whoever comes to this device next cannot see it. */
  @POST
  @Path("/saved")
  public Response hide(@PathParam("campaign") String code, HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    return FormResponses.redirect("/s/" + code, saved.hideCode(request, campaign));
  }

  private String elsewhere(CampaignTerms campaign, HttpServerRequest request) {
    boolean posted = saved.kept(request).isPresent();
    return posted ? "/s/" + campaign.code() + "/saved" : visits.withoutDraft(campaign, request);
  }

  private Response page(int status, Visit visit, boolean tooLong, HttpServerRequest request) {
    SaveView view =
        new SaveView(
            Figures.time(saved.until(visit.campaign())),
            saved.keepsAnother(request),
            visit.address(StartView.next(visit)),
            tooLong);
    return FormResponses.page(status, Templates.save(Frame.around(visit.campaign(), true), view));
  }
}
