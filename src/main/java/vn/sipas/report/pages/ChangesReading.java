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
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.platform.Problem;
import vn.sipas.platform.ProblemDocument;
import vn.sipas.report.pages.BreakdownForm.Option;
import vn.sipas.satisfaction.Change;
import vn.sipas.satisfaction.Changes;
import vn.sipas.satisfaction.ChangesRequest;
import vn.sipas.satisfaction.ChangesService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.Era;

/** Asks for the changes that a page shows. */
@ApplicationScoped
class ChangesReading {

  private final Campaigns campaigns;
  private final ChangesService changes;
  private final PublishedReading published;

  ChangesReading(Campaigns campaigns, ChangesService changes, PublishedReading published) {
    this.campaigns = campaigns;
    this.changes = changes;
    this.published = published;
  }

  /**
   * Refusals and faults are part of what is read: the page keeps its form.
   *
   * @throws Problem 404 without such a campaign, 403 for a unit viewer without a unit
   */
  ChangesPage read(
      String code, Map<String, List<String>> address, CurrentUser user, Language language) {
    CampaignFacts campaign = campaigns.get(code);
    Viewer viewer = Viewer.of(user, language);
    Locale locale = language.locale();
    Asked asked = asked(campaign, address, locale);
    String problem = null;
    Both both = null;
    if (!asked.reference.isEmpty() && asked.errors.isEmpty()) {
      try {
        both = both(code, asked, viewer);
      } catch (Problem refused) {
        if (refused.status() != 409 && refused.faults().isEmpty()) {
          throw refused;
        }
        refused
            .faults()
            .forEach(fault -> asked.errors.add(Messages.text(locale, fault.key(), fault.args())));
        problem = refused.faults().isEmpty() ? ProblemDocument.of(refused, locale).detail() : null;
      }
    }
    return new ChangesPage(
        code,
        campaign.settings().name(locale.getLanguage()),
        campaign.settings().sampleData(),
        form(campaign, asked, both, viewer, locale),
        asked.errors,
        problem,
        both == null
            ? null
            : ChangesPage.body(
                both.summary, both.breakdown, both.measure, files(code, asked), locale),
        PublishedTable.of(published(code, user, language), locale));
  }

  /** Where the campaign has no results, there is nothing to put beside what was published. */
  private List<PublishedReading.Compared> published(
      String code, CurrentUser user, Language language) {
    try {
      return published.of(code, user, language);
    } catch (Problem refused) {
      if (refused.status() == 409) {
        return List.of();
      }
      throw refused;
    }
  }

  private record Asked(
      String reference,
      String measure,
      String by,
      String gain,
      String boundaries,
      Map<String, List<String>> figures,
      List<String> errors) {}

  private record Both(Changes summary, Changes breakdown, String measure) {}

  private Asked asked(CampaignFacts campaign, Map<String, List<String>> address, Locale locale) {
    String reference = one(address, "reference");
    LocalDate usual = campaign.settings().boundaries();
    String boundaries = one(address, "boundaries");
    if (reference.isEmpty() && campaign.stream() == Stream.PROBABILITY) {
      reference = changes.usualReference(campaign.code()).orElse("");
    }
    String by = one(address, "by");
    if (by.isEmpty()) {
      by = Era.on(usual) == Era.TWO_LEVEL ? "commune" : "district";
    }
    List<String> errors = new ArrayList<>();
    Map<String, List<String>> figures = new HashMap<>();
    figures.put("reference", List.of(reference));
    if (!boundaries.isEmpty()) {
      figures.put("boundaries", List.of(boundaries));
    }
    String gain = one(address, "gain");
    if (!gain.isEmpty()) {
      try {
        double points = Double.parseDouble(gain.replace(',', '.'));
        figures.put("gains", List.of(String.valueOf(points / 100)));
      } catch (NumberFormatException e) {
        errors.add(Messages.text(locale, "result.change.bad_gain", gain));
      }
    }
    return new Asked(
        reference,
        one(address, "measure"),
        by,
        gain,
        boundaries.isEmpty() ? usual.toString() : boundaries,
        figures,
        errors);
  }

  private Both both(String code, Asked asked, Viewer viewer) {
    Changes summary = changes(code, asked.figures, viewer);
    String measure =
        asked.measure.isEmpty()
            ? summary.changes().stream()
                .filter(change -> change.gain() != null)
                .map(Change::measure)
                .findFirst()
                .orElse(ResultsReading.OVERALL)
            : asked.measure;
    Map<String, List<String>> narrowed = new HashMap<>(asked.figures);
    narrowed.put("by", List.of(asked.by));
    narrowed.put("measure", List.of(measure));
    return new Both(summary, changes(code, narrowed, viewer), measure);
  }

  /** All measures by the variable that was asked for. */
  private static FileLinks files(String code, Asked asked) {
    Map<String, List<String>> parameters = new HashMap<>(asked.figures);
    parameters.put("by", List.of(asked.by));
    return FileLinks.of(code, "changes", parameters);
  }

  private Changes changes(String code, Map<String, List<String>> figures, Viewer viewer) {
    ChangesRequest request = changes.request(code, figures);
    return changes.changes(code, request, viewer);
  }

  private ChangesPage.Form form(
      CampaignFacts campaign, Asked asked, Both both, Viewer viewer, Locale locale) {
    List<Option> references =
        campaigns.list(null).stream()
            .filter(other -> other.stream() == Stream.PROBABILITY)
            .filter(other -> !other.code().equals(campaign.code()))
            .map(
                other ->
                    new Option(
                        other.code(),
                        other.settings().name(locale.getLanguage()),
                        other.code().equals(asked.reference)))
            .toList();
    return new ChangesPage.Form(
        references,
        both == null ? List.of() : measures(both),
        both == null
            ? List.of()
            : changes.variables(campaign.code(), asked.reference, viewer).stream()
                .map(v -> new Option(v.code(), v.label(), v.code().equals(asked.by)))
                .toList(),
        asked.gain,
        asked.boundaries);
  }

  private static List<Option> measures(Both both) {
    return both.summary.changes().stream()
        .map(
            change ->
                new Option(
                    change.measure(),
                    change.label().measure(),
                    change.measure().equals(both.measure)))
        .toList();
  }

  private static String one(Map<String, List<String>> address, String name) {
    return address.getOrDefault(name, List.of()).stream().findFirst().map(String::strip).orElse("");
  }
}
