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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.PageContext;

/** Asks where the respondent was served, when the link does not say. */
@Path("/s/{campaign}")
@PermitAll
class PlacePages {

  @CheckedTemplate(basePath = "form")
  static class Templates {
    static native TemplateInstance place(
        Frame frame, PageView view, List<Places.Group> groups, PlaceField field);
  }

  /**
   * @param chosen value of the place, or empty
   * @param required whether a place must be named
   * @param error what is wrong, or null
   */
  record PlaceField(String chosen, boolean required, String error) {}

  private final Admission admission;
  private final Visits visits;
  private final Places places;
  private final FormCookies cookies;
  private final RenderedPages rendered;
  private final PageContext page;

  PlacePages(
      Admission admission,
      Visits visits,
      Places places,
      FormCookies cookies,
      RenderedPages rendered,
      PageContext page) {
    this.admission = admission;
    this.visits = visits;
    this.places = places;
    this.cookies = cookies;
    this.rendered = rendered;
    this.page = page;
  }

  @GET
  @Path("/place")
  public Response show(
      @PathParam("campaign") String code,
      @QueryParam("from") String from,
      @QueryParam("notice") String notice,
      HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> found = visits.visit(campaign, request);
    if (found.isEmpty()) {
      return FormResponses.redirect(visits.withoutDraft(campaign, request));
    }
    Visit visit = found.get();
    if (!visit.draft().asksPlace()) {
      return FormResponses.redirect(visit.address(visit.journey().first()));
    }
    return page(
        200, visit, visit.draft().place().value(), from, null, "again".equals(notice), request);
  }

  @POST
  @Path("/place")
  public Response take(
      @PathParam("campaign") String code,
      @FormParam("place") @DefaultValue("") String value,
      @FormParam("go") @DefaultValue("next") String button,
      @FormParam("from") String from,
      HttpServerRequest request) {
    Go go = Go.of(button, page);
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> found = visits.visit(campaign, request);
    if (found.isEmpty() || !found.get().draft().asksPlace()) {
      return FormResponses.redirect(visits.withoutDraft(campaign, request));
    }
    Visit visit = found.get();
    Place place = Place.ofValue(value);
    if (go == Go.NEXT && !mayBe(place, campaign)) {
      return page(422, visit, value, from, page.text("form.error.place"), false, request);
    }
    FormDraft told = visit.draft().with(mayBe(place, campaign) ? place : Place.NOT_ASKED);
    NewCookie[] kept = cookies.keep(told, request, code).orElseThrow();
    return FormResponses.redirect(next(visit, go, from), kept);
  }

  private static String next(Visit visit, Go go, String from) {
    boolean returning = Journey.CHECK.equals(from);
    return switch (go) {
      case SAVE -> visit.address(Journey.SAVE);
      case LANGUAGE -> visit.address(Journey.PLACE) + (returning ? "?from=check" : "");
      case BACK -> returning ? visit.address(Journey.CHECK) : "/s/" + visit.code();
      case NEXT -> visit.address(returning ? Journey.CHECK : visit.journey().after(Journey.PLACE));
    };
  }

  private boolean mayBe(Place place, CampaignTerms campaign) {
    return switch (place.kind()) {
      case NOT_ASKED -> false;
      case NOT_TOLD -> !places.required(campaign);
      case DESK, UNIT ->
          places.find(place, campaign).filter(known -> places.takes(known, campaign)).isPresent();
    };
  }

  private Response page(
      int status,
      Visit visit,
      String chosen,
      String from,
      String error,
      boolean again,
      HttpServerRequest request) {
    boolean required = places.required(visit.campaign());
    Frame frame = Frame.around(visit.campaign(), true, request);
    PageView view = PageView.of(visit, Journey.PLACE, from, List.of(), again);
    List<Places.Group> groups = places.offered(visit.campaign());
    PlaceField field = new PlaceField(chosen, required, error);
    if (error != null) {
      PageView wrong = view.with(new PageView.ErrorLink("#place", error));
      return FormResponses.page(status, Templates.place(frame, wrong, groups, field));
    }
    List<Object> content = List.of(page.tag(), frame, view.content(), groups, field);
    return FormResponses.page(
        status, rendered.page(content, () -> Templates.place(frame, view, groups, field)));
  }
}
