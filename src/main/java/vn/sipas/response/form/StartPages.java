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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.unit.AdministrativeUnit;

/** Where a form begins: who asks and why, and the respondent's own act of starting. */
@Path("/s/{campaign}")
@PermitAll
class StartPages {

  @CheckedTemplate(basePath = "form")
  static class Templates {
    static native TemplateInstance start(Frame frame, StartView start);

    static native TemplateInstance declined(Frame frame);
  }

  private final Admission admission;
  private final Visits visits;
  private final Places places;
  private final CodeEntry codes;
  private final FormCookies cookies;
  private final SavedForms saved;
  private final RenderedPages rendered;
  private final PageContext page;
  private final Clock clock;

  StartPages(
      Admission admission,
      Visits visits,
      Places places,
      CodeEntry codes,
      FormCookies cookies,
      SavedForms saved,
      RenderedPages rendered,
      PageContext page,
      Clock clock) {
    this.admission = admission;
    this.visits = visits;
    this.places = places;
    this.codes = codes;
    this.cookies = cookies;
    this.saved = saved;
    this.rendered = rendered;
    this.page = page;
    this.clock = clock;
  }

  @GET
  public Response start(
      @PathParam("campaign") String code,
      @QueryParam("desk") String desk,
      @QueryParam("unit") String unit,
      @QueryParam("notice") String notice,
      HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    Optional<Places.Known> place = named(desk, unit, campaign);
    CodeField field = campaign.codeRequired() ? CodeField.BLANK : null;
    return page(200, campaign, place, StartView.known(notice), field, request);
  }

  private Response page(
      int status,
      CampaignTerms campaign,
      Optional<Places.Known> place,
      String notice,
      CodeField field,
      HttpServerRequest request) {
    Frame frame = Frame.around(campaign, false, request);
    Optional<Visit> visit = visits.visit(campaign, request);
    StartView view =
        new StartView(
            StartView.Name.of(campaign, page.tag()),
            places.province(campaign, place).map(this::asker).orElseGet(this::asker),
            visits.texts(campaign, place),
            place,
            visit.map(StartView::resume).orElse(null),
            frame.saving() ? savedUntil(visit, request) : null,
            cookies.submitted(request, campaign.code()).map(Submitted::receipt).orElse(null),
            notice,
            field);
    if (!view.common()) {
      return FormResponses.page(status, Templates.start(frame, view));
    }
    List<Object> content =
        List.of(
            page.inLanguage(page.language()),
            frame,
            view.campaign(),
            view.asker(),
            visits.survey(campaign).toString(),
            place.map(known -> known.unitType() + known.name()).orElse(""),
            campaign.codeRequired());
    return FormResponses.page(200, rendered.page(content, () -> Templates.start(frame, view)));
  }

  @POST
  @Blocking
  public Response begin(
      @PathParam("campaign") String code,
      @FormParam("go") @DefaultValue("start") String go,
      @FormParam("place") @DefaultValue("") String told,
      @FormParam("code") @DefaultValue("") String typed,
      HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    if (go.equals("decline")) {
      Response declined =
          FormResponses.redirect("/s/" + code + "/declined", cookies.forgetDraft(request, code));
      return FormResponses.with(declined, saved.leave(request, campaign));
    }
    Place place = Place.ofValue(told);
    boolean named = place.kind() == Place.Kind.DESK || place.kind() == Place.Kind.UNIT;
    if (named) {
      check(place, campaign);
    }
    if (campaign.codeRequired()) {
      CodeEntry.Taken taken = codes.take(typed, campaign, request);
      return taken.refused() == null
          ? begin(campaign, taken.place(), false, taken.code(), request)
          : FormResponses.waiting(
              page(
                  taken.status(),
                  campaign,
                  places.find(place, campaign),
                  null,
                  taken.refused(),
                  request),
              taken.limit());
    }
    boolean asks = !named && !places.offered(campaign).isEmpty();
    return begin(campaign, named ? place : Place.NOT_ASKED, asks, null, request);
  }

  private Response begin(
      CampaignTerms campaign, Place place, boolean asks, String code, HttpServerRequest request) {
    var survey = visits.survey(campaign);
    FormDraft draft =
        new FormDraft(
            UUID.randomUUID(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            survey.toString(),
            asks,
            place,
            survey.newSheet().packed(),
            null,
            Map.of(),
            code);
    Journey journey = new Journey(survey, Visit.answersOf(draft, survey), asks);
    Response first =
        FormResponses.redirect(
            "/s/" + campaign.code() + "/" + journey.first(),
            cookies.keep(draft, request, campaign.code()).orElseThrow());
    return FormResponses.with(first, saved.leave(request, campaign));
  }

  /** Nothing was stored, and nothing is. */
  @GET
  @Path("/declined")
  public Response declined(@PathParam("campaign") String code) {
    return FormResponses.page(200, Templates.declined(Frame.around(admission.known(code), false)));
  }

  /** Null for none, and where that form is open in this browser already. */
  private String savedUntil(Optional<Visit> visit, HttpServerRequest request) {
    boolean open = visit.isPresent() && saved.isResumed(request);
    return open ? null : saved.kept(request).map(Figures::time).orElse(null);
  }

  private String asker() {
    return page.text("form.start.who_text");
  }

  /** Within a sentence the type of a unit is written small: "Sở Nội vụ tỉnh Thượng Lam". */
  private String asker(AdministrativeUnit province) {
    String name = province.bareName();
    String within = province.type().toLowerCase(page.locale()) + " " + name;
    return page.text("form.start.who_text_of", page.vietnamese() ? within : name);
  }

  private Optional<Places.Known> named(String desk, String unit, CampaignTerms campaign) {
    if (desk != null && !desk.isBlank()) {
      return Optional.of(check(Place.desk(desk), campaign));
    }
    if (unit != null && !unit.isBlank()) {
      return Optional.of(check(Place.unit(unit), campaign));
    }
    return Optional.empty();
  }

  private Places.Known check(Place place, CampaignTerms campaign) {
    String reason = place.kind() == Place.Kind.DESK ? "unknown_desk" : "unknown_unit";
    Places.Known known =
        places
            .find(place, campaign)
            .orElseThrow(() -> new FormRefusal(404, reason, campaign.code(), place.code()));
    if (!places.takes(known, campaign)) {
      throw new FormRefusal(404, "not_in_sample", campaign.code(), known.name());
    }
    return known;
  }
}
