package vn.sipas.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.response.release.ReleaseRule;
import vn.sipas.satisfaction.moment.DataVersion;

/** Says where the answers come from, as it is printed under every table. */
final class DesignReport {

  private final ResultsTable table;
  private final Locale locale;
  private final String scope;

  DesignReport(ResultsTable table, Language language, String scope) {
    this.table = table;
    this.locale = language.locale();
    this.scope = scope;
  }

  ResultsDesign ofSample(DrawnSample drawn, SampleDesign sample, SampleErrors errors) {
    var design = table.subject().design();
    boolean any = drawn.placed() > 0 || !design.respondentIsPsu();
    long units = drawn.sampledUnits();
    int strata = design.strata().isEmpty() ? 0 : sample.strata().size();
    String kind = design.kind().code();
    return new ResultsDesign(
        kind,
        design.finitePopulation(),
        strata,
        units,
        design.population(),
        drawn.placed(),
        drawn.unplaced(),
        drawn.silentStrata(),
        any ? lonely(sample) : List.of(),
        design.lonelyPsu().code(),
        table.minimumCell(),
        table.request().boundaries(),
        scope,
        line("satisfaction.design." + kind + (strata == 0 ? "" : ".stratified"), strata, units)
            + weighted(errors));
  }

  ResultsDesign ofVolunteers(DataVersion data, ReleaseRule rule) {
    return new ResultsDesign(
        null,
        false,
        0,
        0,
        table.subject().campaign().settings().sampling().population(),
        data.responses(),
        0,
        List.of(),
        List.of(),
        null,
        table.minimumCell(),
        table.request().boundaries(),
        scope,
        Messages.text(locale, "satisfaction.design.voluntary", data.responses())
            + released(data.releasedThrough(), rule));
  }

  private String released(LocalDate through, ReleaseRule rule) {
    String batches =
        Messages.text(locale, "satisfaction.design.batches", rule.newAnswers(), rule.workingDays());
    String state =
        through == null
            ? Messages.text(locale, "satisfaction.design.nothing_released")
            : Messages.text(locale, "satisfaction.design.released", Figures.date(through));
    return " " + state + " " + batches;
  }

  private List<String> lonely(SampleDesign sample) {
    return sample.lonelyStrata().stream().map(stratum -> name(stratum.code())).toList();
  }

  private String name(String stratum) {
    return table.subject().design().strata().stream()
        .filter(known -> known.code().equals(stratum))
        .map(known -> known.name())
        .findFirst()
        .orElse(stratum);
  }

  private String line(String key, int strata, long units) {
    CampaignDesign design = table.subject().design();
    String sentence = Messages.text(locale, key, strata, units);
    String finite =
        design.finitePopulation() ? Messages.text(locale, "satisfaction.design.finite") : "";
    return sentence + finite + lonelyPsu(design.lonelyPsu());
  }

  /** Of calibrated weights: the variance that was used, and where it is the wider one, why. */
  private String weighted(SampleErrors errors) {
    if (errors.weights() == null) {
      return "";
    }
    String how = errors.areOfResiduals() ? "residuals" : "fixed." + errors.reason();
    return Messages.text(
        locale, "satisfaction.design.calibrated." + how, errors.weights().version());
  }

  /** The default is what everybody expects; another choice changes errors and must be read. */
  private String lonelyPsu(LonelyPsu treatment) {
    return treatment == LonelyPsu.REFUSE
        ? ""
        : Messages.text(locale, "satisfaction.design.lonely." + treatment.code());
  }
}
