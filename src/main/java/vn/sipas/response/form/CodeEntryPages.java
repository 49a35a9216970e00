package vn.sipas.response.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import vn.sipas.platform.PageContext;

/** Another one-time code for a form that is filled in: the answers stay as they are. */
@Path("/s/{campaign}")
@PermitAll
@Blocking
class CodeEntryPages {

  @CheckedTemplate(basePath = "form")
  static class Templates {
    static native TemplateInstance code(Frame frame, CodeField code);
  }

  private final Admission admission;
  private final Visits visits;
  private final CodeEntry codes;
  private final FormCookies cookies;
  private final PageContext page;

  CodeEntryPages(
      Admission admission, Visits visits, CodeEntry codes, FormCookies cookies, PageContext page) {
    this.admission = admission;
    this.visits = visits;
    this.codes = codes;
    this.cookies = cookies;
    this.page = page;
  }

  @GET
  @Path("/code")
  public Response show(@PathParam("campaign") String code, HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> found = visits.visit(campaign, request);
    if (found.isEmpty() || !campaign.codeRequired()) {
      return FormResponses.redirect(visits.withoutDraft(campaign, request));
    }
    return page(200, campaign, CodeField.BLANK);
  }

  @POST
  @Path("/code")
  public Response take(
      @PathParam("campaign") String code,
      @FormParam("code") @DefaultValue("") String typed,
      @FormParam("go") @DefaultValue("next") String button,
      HttpServerRequest request) {
    Go go = Go.of(button, page);
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> found = visits.visit(campaign, request);
    if (found.isEmpty() || !campaign.codeRequired()) {
      return FormResponses.redirect(visits.withoutDraft(campaign, request));
    }
    Visit visit = found.get();
    if (go == Go.LANGUAGE) {
      return page(200, campaign, new CodeField(typed, null));
    }
    CodeEntry.Taken taken = codes.take(typed, campaign, request);
    if (taken.refused() != null) {
      return FormResponses.waiting(page(taken.status(), campaign, taken.refused()), taken.limit());
    }
    FormDraft draft = visit.draft().with(taken.code(), taken.place());
    return FormResponses.redirect(
        visit.address(Journey.CHECK), cookies.keep(draft, request, code).orElseThrow());
  }

  private static Response page(int status, CampaignTerms campaign, CodeField field) {
    return FormResponses.page(status, Templates.code(Frame.around(campaign, true), field));
  }
}
