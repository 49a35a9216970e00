package vn.sipas.satisfaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.Changes.Break;
import vn.sipas.satisfaction.Changes.ComparedItems;
import vn.sipas.satisfaction.Changes.NotCompared;
import vn.sipas.satisfaction.Changes.SampleDependence;

/** Says what a comparison of two campaigns rests on, and what it leaves out. */
final class ChangeNotes {

  private final Comparison comparison;
  private final ChangesRequest request;
  private final Locale locale;

  ChangeNotes(Comparison comparison, ChangesRequest request, Locale locale) {
    this.comparison = comparison;
    this.request = request;
    this.locale = locale;
  }

  SampleDependence dependence() {
    SharedCommunes communes = comparison.communes();
    String kind = communes.areAny() ? "shared_communes" : "independent";
    String line = text("dependence." + kind, communes.shared());
    if (communes.restratified() > 0) {
      line += text("dependence.restratified", communes.restratified());
    }
    return new SampleDependence(kind, communes.shared(), communes.restratified(), line);
  }

  ComparedItems items() {
    CommonItems items = comparison.items();
    return new ComparedItems(
        items.compared(), items.campaignOnly(), items.referenceOnly(), items.reworded());
  }

  List<Break> breaks() {
    var own = comparison.originals().get(0);
    var reference = comparison.originals().get(1);
    List<Break> breaks = new ArrayList<>();
    if (!own.survey().contentHash().equals(reference.survey().contentHash())) {
      breaks.add(broken("questionnaire", title(own), title(reference)));
    }
    if (!comparison.isOnOneDefinition()) {
      breaks.add(broken("definition", definition(reference), definition(own)));
    }
    if (!comparison.items().areAll()) {
      int left = comparison.items().campaignOnly().size() + comparison.items().reworded().size();
      breaks.add(
          broken(
              "items",
              comparison.items().compared().size(),
              left,
              comparison.items().referenceOnly().size()));
    }
    LocalDate there = reference.campaign().settings().boundaries();
    if (!own.campaign().settings().boundaries().equals(there)) {
      breaks.add(broken("boundaries", there, request.table().boundaries()));
    }
    return breaks;
  }

  private String title(ResultsSubject subject) {
    return subject.survey().title().in(locale.getLanguage())
        + " ("
        + subject.survey().survey()
        + " "
        + subject.survey().version()
        + ")";
  }

  private String definition(ResultsSubject subject) {
    return subject.definition().title().in(locale.getLanguage());
  }

  /** Measures of the campaign that have lost all their items. */
  List<String> measuresNotCompared() {
    List<String> left = comparison.campaign().measures().all().stream().map(Measure::code).toList();
    return comparison.originals().get(0).measures().all().stream()
        .map(Measure::code)
        .filter(code -> !left.contains(code))
        .toList();
  }

  /** Domains that one campaign has and the other has not, or that belong to no unit of the day. */
  List<NotCompared> notCompared(ChangeFigures.Table campaign, ChangeFigures.Table reference) {
    List<NotCompared> apart = new ArrayList<>();
    addApart(campaign, reference, apart);
    addApart(reference, campaign, apart);
    return apart;
  }

  private void addApart(
      ChangeFigures.Table table, ChangeFigures.Table other, List<NotCompared> apart) {
    var there = other.domains();
    table
        .domains()
        .forEach(
            (codes, figure) -> {
              List<String> ofDomain = FigureFlags.ofDomain(figure.flags());
              if (!ofDomain.isEmpty() || !there.containsKey(codes)) {
                String reason = ofDomain.isEmpty() ? "one_campaign_only" : ofDomain.get(0);
                apart.add(
                    new NotCompared(
                        table.sampled().table().subject().campaign().code(),
                        codes,
                        figure.label().domain(),
                        reason,
                        text("not_compared." + reason)));
              }
            });
  }

  private Break broken(String code, Object... args) {
    return new Break(code, text("break." + code, args));
  }

  private String text(String key, Object... args) {
    return Messages.text(locale, "satisfaction." + key, args);
  }
}
