package vn.sipas.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sipas.access.FormErrors;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Language;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.response.form.Places;
import vn.sipas.survey.Surveys;

/** Paper forms of a campaign: what was printed, and printing more. */
@Path("/campaigns/{campaign}/paper")
@RolesAllowed({"administrator", "analyst"})
@Blocking
class PaperPages {

  @CheckedTemplate(basePath = "paper")
  static class Templates {
    static native TemplateInstance batches(
        PaperViews.Head head, List<PaperViews.Line> batches, OrderForm form, FormErrors errors);
  }

  /** A language in which sheets are printed. */
  record Print(String language) {

    public String key() {
      return "paper.language_" + language;
    }
  }

  /**
   * The form by which sheets are ordered.
   *
   * @param request makes pressing twice print once
   * @param placeRequired whether the campaign takes answers from its own places only
   */
  record OrderForm(
      String request,
      List<Places.Group> places,
      boolean placeRequired,
      List<Print> languages,
      int mostSheets,
      Map<String, String> typed) {

    public String value(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  private final Batches batches;
  private final PaperViews views;
  private final Places places;
  private final Surveys surveys;
  private final PaperConfig config;
  private final PageContext page;

  PaperPages(
      Batches batches,
      PaperViews views,
      Places places,
      Surveys surveys,
      PaperConfig config,
      PageContext page) {
    this.batches = batches;
    this.views = views;
    this.places = places;
    this.surveys = surveys;
    this.config = config;
    this.page = page;
  }

  @GET
  public TemplateInstance show(@PathParam("campaign") String code) {
    Map<String, String> usual =
        Map.of("sheets", "100", "twice", "" + config.enteredTwice(), "language", "vi");
    return page(batches.campaign(code), usual, FormErrors.none());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response order(@PathParam("campaign") String code, MultivaluedMap<String, String> posted) {
    CampaignTerms campaign = batches.campaign(code);
    Map<String, String> typed =
        PostedForm.fields(
            posted, List.of("request", "place", "language", "sheets", "twice", "returnTo"));
    try {
      BatchOrder order = BatchOrder.read(typed, config.mostSheets(), languages(campaign));
      int number = batches.order(campaign, order);
      return Response.seeOther(URI.create("/campaigns/" + code + "/paper/" + number)).build();
    } catch (Problem problem) {
      return Response.status(problem.status())
          .entity(page(campaign, typed, FormErrors.of(problem, page)))
          .build();
    }
  }

  private TemplateInstance page(
      CampaignTerms campaign, Map<String, String> typed, FormErrors errors) {
    OrderForm form =
        new OrderForm(
            UUID.randomUUID().toString(),
            places.offered(campaign),
            places.required(campaign),
            languages(campaign).stream().map(Print::new).toList(),
            config.mostSheets(),
            typed);
    List<PaperViews.Line> lines =
        batches.of(campaign).stream().map(batch -> views.line(campaign, batch)).toList();
    return Templates.batches(views.head(campaign), lines, form, errors);
  }

  /** Those of the questionnaire in which the form's own words are there, too. */
  private List<String> languages(CampaignTerms campaign) {
    var survey = surveys.find(campaign.survey(), campaign.surveyVersion()).orElseThrow();
    return List.of(Language.VIETNAMESE.tag(), Language.ENGLISH.tag()).stream()
        .filter(survey.languages()::contains)
        .toList();
  }
}
