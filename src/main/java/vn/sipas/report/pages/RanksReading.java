package vn.sipas.report.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;
import vn.sipas.report.pages.BreakdownForm.Option;
import vn.sipas.satisfaction.Ranks;
import vn.sipas.satisfaction.RanksService;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.Era;

/** Asks for the rank sets that a page shows. */
@ApplicationScoped
class RanksReading {

  private final Campaigns campaigns;
  private final ResultsService results;
  private final RanksService ranks;

  RanksReading(Campaigns campaigns, ResultsService results, RanksService ranks) {
    this.campaigns = campaigns;
    this.results = results;
    this.ranks = ranks;
  }

  /**
   * Refusals and faults are part of what is read: the page keeps its form.
   *
   * @throws Problem 404 without such a campaign, 403 for a unit viewer without a unit
   */
  RanksPage read(
      String code, Map<String, List<String>> address, CurrentUser user, Language language) {
    CampaignFacts campaign = campaigns.get(code);
    Viewer viewer = Viewer.of(user, language);
    Locale locale = language.locale();
    var usual = campaign.settings().boundaries();
    Map<String, List<String>> given = new HashMap<>(address);
    given.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    given.putIfAbsent("by", List.of(Era.on(usual) == Era.TWO_LEVEL ? "commune" : "district"));
    given.putIfAbsent("measure", List.of(ResultsReading.OVERALL));
    List<String> errors = new ArrayList<>();
    String problem = null;
    RanksPage.Table table = null;
    try {
      ResultsRequest request = ranks.request(code, given);
      Ranks sets = ranks.ranks(code, request, viewer);
      table = RanksPage.table(sets, FileLinks.of(code, "ranks", given), locale);
    } catch (Problem refused) {
      if (refused.status() != 409 && refused.faults().isEmpty()) {
        throw refused;
      }
      refused
          .faults()
          .forEach(fault -> errors.add(Messages.text(locale, fault.key(), fault.args())));
      problem = errors.isEmpty() ? ProblemDocument.of(refused, locale).detail() : null;
    }
    return new RanksPage(
        code,
        campaign.settings().name(locale.getLanguage()),
        campaign.settings().sampleData(),
        problem == null ? variables(code, given, viewer) : List.of(),
        problem == null ? measures(code, usual, given, viewer) : List.of(),
        given.getOrDefault("boundaries", List.of(usual.toString())).get(0),
        errors,
        problem,
        table);
  }

  private List<Option> variables(String code, Map<String, List<String>> given, Viewer viewer) {
    return results.variables(code, viewer).stream()
        .map(v -> new Option(v.code(), v.label(), given.get("by").contains(v.code())))
        .toList();
  }

  private List<Option> measures(
      String code, LocalDate boundaries, Map<String, List<String>> given, Viewer viewer) {
    Results all = results.results(code, ResultsRequest.of(boundaries, ResultsReading.ALL), viewer);
    return all.estimates().stream()
        .map(
            e ->
                new Option(
                    e.measure(), e.label().measure(), given.get("measure").contains(e.measure())))
        .toList();
  }
}
