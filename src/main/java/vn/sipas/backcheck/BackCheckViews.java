package vn.sipas.backcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PlaceNames;
import vn.sipas.draw.Samples;
import vn.sipas.field.FieldCase;
import vn.sipas.field.FieldCases;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.VietnameseOrder;

/** Back-checks with the names of places, in the reader's language. */
@ApplicationScoped
class BackCheckViews {

  private final BackChecks checks;
  private final IndicatorTable indicators;
  private final PlaceExclusions exclusions;
  private final InterviewRepository interviews;
  private final Campaigns campaigns;
  private final Samples samples;
  private final FieldCases cases;
  private final PlaceNames places;
  private final PageContext page;

  BackCheckViews(
      BackChecks checks,
      IndicatorTable indicators,
      PlaceExclusions exclusions,
      InterviewRepository interviews,
      Campaigns campaigns,
      Samples samples,
      FieldCases cases,
      PlaceNames places,
      PageContext page) {
    this.checks = checks;
    this.indicators = indicators;
    this.exclusions = exclusions;
    this.interviews = interviews;
    this.campaigns = campaigns;
    this.samples = samples;
    this.cases = cases;
    this.places = places;
    this.page = page;
  }

  /**
   * @param typed percentage that was refused; null for the one in force
   */
  BackCheckView of(String code, String typed) {
    CampaignFacts campaign = campaigns.get(code);
    Map<String, String> names = places.of(campaign.id());
    BackChecks.Standing standing = checks.of(code);
    Map<Integer, FieldCase> field =
        cases.of(campaign.id()).stream()
            .collect(Collectors.toMap(one -> one.drawn().number(), Function.identity()));
    List<Indicators> table = indicators.of(code);
    int percent = standing.percent() == null ? BackChecks.USUAL_PERCENT : standing.percent();
    return new BackCheckView(
        code,
        name(campaign),
        samples.of(campaign.id()).isPresent(),
        typed == null ? String.valueOf(percent) : typed,
        standing,
        standing.checks().stream().map(check -> line(check, field, names)).toList(),
        table.stream().map(of -> line(of, table.size())).toList(),
        places(campaign.id(), field.values().stream().toList(), names));
  }

  private String name(CampaignFacts campaign) {
    return campaign.settings().name(page.tag());
  }

  private BackCheckView.CheckLine line(
      BackCheck check, Map<Integer, FieldCase> field, Map<String, String> names) {
    FieldCase one = field.get(check.number());
    String place = one == null ? "" : one.drawn().place();
    return new BackCheckView.CheckLine(
        check,
        names.getOrDefault(place, place),
        one == null || one.mode() == null ? "" : page.text(one.mode().key()));
  }

  private BackCheckView.IndicatorLine line(Indicators of, int compared) {
    String pace = of.pace() == null ? null : Figures.decimal(of.pace(), 1, page.locale());
    return new BackCheckView.IndicatorLine(of, of.isRemarkable(compared), pace);
  }

  private List<BackCheckView.PlaceLine> places(
      int campaign, List<FieldCase> field, Map<String, String> names) {
    Set<String> excluded = interviews.excluded(campaign);
    return CheckDraw.interviews(field).values().stream()
        .flatMap(List::stream)
        .map(one -> one.drawn().place())
        .distinct()
        .map(
            place ->
                new BackCheckView.PlaceLine(
                    place, names.getOrDefault(place, place), excluded.contains(place)))
        .sorted((a, b) -> VietnameseOrder.INSTANCE.compare(a.name(), b.name()))
        .toList();
  }

  /**
   * @param typed null for what is noted
   */
  BackCheckView.One one(String code, int number, BackCheckView.Typed typed) {
    CampaignFacts campaign = campaigns.get(code);
    BackChecks.Case of = checks.open(code, number);
    String place = of.field().drawn().place();
    return new BackCheckView.One(
        code,
        name(campaign),
        of,
        places.of(campaign.id()).getOrDefault(place, place),
        typed == null ? BackCheckView.Typed.of(of.check()) : typed);
  }

  /**
   * @throws Problem 404 when nobody was interviewed there
   */
  BackCheckView.OfPlace place(String code, String place, String reason) {
    CampaignFacts campaign = campaigns.get(code);
    int answers = exclusions.answers(code, place);
    List<Decision> decisions = exclusions.decisions(code, place);
    if (answers == 0 && decisions.isEmpty()) {
      throw Problem.notFound(place);
    }
    return new BackCheckView.OfPlace(
        code,
        name(campaign),
        place,
        places.of(campaign.id()).getOrDefault(place, place),
        answers,
        exclusions.effects(code, place, page.language()),
        decisions,
        reason);
  }
}
