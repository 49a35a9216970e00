package vn.sipas.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PlaceNames;
import vn.sipas.draw.Samples;
import vn.sipas.platform.PageContext;

/** Allowances with the names of their places. */
@ApplicationScoped
class AllowanceViews {

  private final Allowances allowances;
  private final Campaigns campaigns;
  private final Samples samples;
  private final PlaceNames places;
  private final AllowanceConfig config;
  private final PageContext page;

  AllowanceViews(
      Allowances allowances,
      Campaigns campaigns,
      Samples samples,
      PlaceNames places,
      AllowanceConfig config,
      PageContext page) {
    this.allowances = allowances;
    this.campaigns = campaigns;
    this.samples = samples;
    this.places = places;
    this.config = config;
    this.page = page;
  }

  /**
   * @param typed amount that was refused; null for that of the last list
   */
  AllowanceView of(String code, String typed) {
    CampaignFacts campaign = campaigns.get(code);
    Map<String, String> names = places.of(campaign.id());
    Allowances.Standing standing = allowances.of(code);
    List<PayList> lists = standing.lists();
    String last = lists.isEmpty() ? "" : String.valueOf(lists.get(lists.size() - 1).amount());
    return new AllowanceView(
        code,
        campaign.settings().name(page.tag()),
        samples.of(campaign.id()).isPresent(),
        config.smallestSheet(),
        standing,
        standing.places().stream()
            .map(place -> new AllowanceView.Line(name(names, place.code()), place))
            .toList(),
        standing.waiting().stream().map(place -> name(names, place)).toList(),
        typed == null ? last : typed);
  }

  AllowanceView.OfList list(String code, int number) {
    CampaignFacts campaign = campaigns.get(code);
    Map<String, String> names = places.of(campaign.id());
    PayList list = allowances.get(code, number);
    return new AllowanceView.OfList(
        code,
        campaign.settings().name(page.tag()),
        list,
        list.sheets().stream().map(sheet -> line(sheet, names)).toList());
  }

  /** Opens contacts, which is recorded. */
  AllowanceView.Printed sheet(String code, int number, int sheet) {
    AllowanceView.OfList of = list(code, number);
    List<Payee> people = allowances.people(code, number, sheet);
    AllowanceView.SheetLine line =
        of.sheets().stream().filter(one -> one.sheet().number() == sheet).findFirst().orElseThrow();
    boolean named = people.stream().allMatch(Payee::isNamed);
    return new AllowanceView.Printed(code, of.name(), of.list(), line, people, named);
  }

  private static AllowanceView.SheetLine line(PaySheet sheet, Map<String, String> names) {
    String places =
        sheet.places().stream().map(place -> name(names, place)).collect(Collectors.joining(", "));
    return new AllowanceView.SheetLine(sheet, places);
  }

  private static String name(Map<String, String> names, String place) {
    return names.getOrDefault(place, place);
  }
}
