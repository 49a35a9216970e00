package vn.sipas.response.form;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.PageContext;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/** Finds the form that a browser is filling in. */
@ApplicationScoped
class Visits {

  private final Surveys surveys;
  private final Places places;
  private final FormTexts texts;
  private final FormCookies cookies;
  private final PageContext page;

  Visits(Surveys surveys, Places places, FormTexts texts, FormCookies cookies, PageContext page) {
    this.surveys = surveys;
    this.places = places;
    this.texts = texts;
    this.cookies = cookies;
    this.page = page;
  }

  SurveyVersion survey(CampaignTerms campaign) {
    return surveys
        .find(campaign.survey(), campaign.surveyVersion())
        .orElseThrow(() -> new IllegalStateException("No questionnaire for " + campaign.code()));
  }

  FormTexts.Texts texts(CampaignTerms campaign, Optional<Places.Known> place) {
    String unitType = place.map(Places.Known::unitType).orElse("");
    return texts.of(survey(campaign), page.tag(), unitType);
  }

  /** The form that this browser is filling in; empty when it brings none that can be used. */
  Optional<Visit> visit(CampaignTerms campaign, HttpServerRequest request) {
    return cookies
        .draft(request, campaign.code())
        .filter(draft -> draft.survey().equals(survey(campaign).toString()))
        .map(draft -> visit(campaign, draft));
  }

  private Visit visit(CampaignTerms campaign, FormDraft draft) {
    var place = places.find(draft.place(), campaign);
    return new Visit(
        campaign, draft, Visit.answersOf(draft, survey(campaign)), place, texts(campaign, place));
  }

  /** Where somebody is sent who asks for a page of the form without a draft. */
  String withoutDraft(CampaignTerms campaign, HttpServerRequest request) {
    String start = "/s/" + campaign.code();
    if (cookies.submitted(request, campaign.code()).isPresent()) {
      return start + "/done";
    }
    boolean lost = cookies.hasDraft(request) || request.method() == HttpMethod.POST;
    return start + (lost ? "?notice=lost" : "");
  }
}
