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
import java.time.Clock;
import java.util.Optional;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Takes up the form that this browser saved, for whoever knows its code; or deletes it. */
@Path("/s/{campaign}")
@PermitAll
class ResumePages {

  /**
   * @param until until when the saved form can be taken up; null when none is saved here
   * @param replaces whether a form being filled in would be lost
   * @param error what is wrong with the code, or null
   */
  record ResumeView(String until, boolean replaces, String error) {}

  @CheckedTemplate(basePath = "form")
  static class Templates {
    static native TemplateInstance resume(Frame frame, ResumeView resume);
  }

  private final Admission admission;
  private final Visits visits;
  private final SavedForms saved;
  private final FormCookies cookies;
  private final FormRefusals refusals;
  private final PageContext page;
  private final Allowance guesses;

  ResumePages(
      Admission admission,
      Visits visits,
      SavedForms saved,
      FormCookies cookies,
      FormRefusals refusals,
      PageContext page,
      FormConfig config,
      Clock clock) {
    this.admission = admission;
    this.visits = visits;
    this.saved = saved;
    this.cookies = cookies;
    this.refusals = refusals;
    this.page = page;
    this.guesses = new Allowance(config.wrongResumeCodesPerHour(), "too_many_resume_codes", clock);
  }

  /**
   * A saved form that is open in this browser already has gone on since: it is not opened again.
   */
  @GET
  @Path("/resume")
  public Response ask(@PathParam("campaign") String code, HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> open = visits.visit(campaign, request);
    return saved.isResumed(request) && open.isPresent()
        ? FormResponses.redirect(open.get().address(StartView.next(open.get())))
        : page(200, campaign, null, request);
  }

  @POST
  @Path("/resume")
  public Response resume(
      @PathParam("campaign") String code,
      @FormParam("code") @DefaultValue("") String typed,
      HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    Optional<String> locked = saved.locked(request);
    if (locked.isEmpty() || KioskMark.isOn(request)) {
      return page(200, campaign, null, request);
    }
    Optional<ResumeCode> resumeCode = ResumeCode.typed(typed);
    if (resumeCode.isEmpty()) {
      return page(422, campaign, page.text("form.resume.malformed"), request);
    }
    try {
      return open(locked.get(), resumeCode.get(), campaign, request)
          .map(form -> takeUp(form, campaign, request))
          .orElseGet(() -> wrong(campaign, request));
    } catch (Problem limit) {
      refusals.tell(limit.code(), campaign, request);
      String error = page.text("problem." + limit.code(), limit.args());
      return FormResponses.waiting(page(429, campaign, error, request), limit);
    }
  }

  @POST
  @Path("/resume/delete")
  public Response delete(@PathParam("campaign") String code, HttpServerRequest request) {
    admission.known(code);
    return FormResponses.redirect("/s/" + code + "?notice=deleted", saved.forget(request, code));
  }

  /** Counted before the code is looked at, so that many attempts at once gain nothing. */
  private Optional<SavedForm> open(
      String locked, ResumeCode code, CampaignTerms campaign, HttpServerRequest request) {
    String form = FormLock.nameOf(locked);
    guesses.take(form);
    Optional<SavedForm> opened = saved.open(locked, code, campaign);
    opened.ifPresent(right -> guesses.giveBack(form));
    return opened;
  }

  private Response wrong(CampaignTerms campaign, HttpServerRequest request) {
    refusals.tell("wrong_resume_code", campaign, request);
    return page(422, campaign, page.text("form.resume.wrong"), request);
  }

  private Response takeUp(SavedForm form, CampaignTerms campaign, HttpServerRequest request) {
    if (saved.isOver(form, campaign)) {
      return FormResponses.redirect(
          "/s/" + campaign.code() + "?notice=over", saved.forget(request, campaign.code()));
    }
    FormDraft draft = saved.takenUp(form);
    var kept = cookies.keep(draft, request, campaign.code()).orElseThrow();
    Response next =
        FormResponses.redirect(
            visits
                .visit(campaign, draft)
                .map(visit -> visit.address(StartView.next(visit)))
                .orElse("/s/" + campaign.code() + "?notice=lost"),
            kept);
    return FormResponses.with(next, saved.resumed(request, campaign));
  }

  private Response page(
      int status, CampaignTerms campaign, String error, HttpServerRequest request) {
    boolean there = saved.locked(request).isPresent() && !KioskMark.isOn(request);
    String until = there ? saved.kept(request).map(Figures::time).orElse(null) : null;
    boolean replaces = !saved.isResumed(request) && visits.visit(campaign, request).isPresent();
    ResumeView view = new ResumeView(until, replaces, error);
    return FormResponses.page(status, Templates.resume(Frame.around(campaign, false), view));
  }
}
