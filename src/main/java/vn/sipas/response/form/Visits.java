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
  private final SavedForms saved;
  private final PageContext page;

  Visits(
      Surveys surveys,
      Places places,
      FormTexts texts,
      FormCookies cookies,
      SavedForms saved,
      PageContext page) {
    this.surveys = surveys;
    this.places = places;
    this.texts = texts;
    this.cookies = cookies;
    this.saved = saved;
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
    return cookies.draft(request, campaign.code()).flatMap(draft -> visit(campaign, draft));
  }

  /** Empty when the campaign asks something else than the draft answers. */
  Optional<Visit> visit(CampaignTerms campaign, FormDraft draft) {
    SurveyVersion survey = survey(campaign);
    if (!draft.survey().equals(survey.toString())) {
      return Optional.empty();
    }
    var place = places.find(draft.place(), campaign);
    return Optional.of(
        new Visit(campaign, draft, Visit.answersOf(draft, survey), place, texts(campaign, place)));
  }

  /** Where somebody is sent who asks for a page of the form without a draft. */
  String withoutDraft(CampaignTerms campaign, HttpServerRequest request) {
    String start = "/s/" + campaign.code();
    if (cookies.submitted(request, campaign.code()).isPresent()) {
      return start + "/done";
    }
    if (!cookies.hasDraft(request) && saved.kept(request).isPresent()) {
      return start + "/resume";
    }
    boolean lost = cookies.hasDraft(request) || request.method() == HttpMethod.POST;
    return start + (lost ? "?notice=lost" : "");
  }
}
