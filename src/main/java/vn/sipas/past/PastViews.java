package vn.sipas.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sipas.analysis.file.RowFault;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignInput;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Instrument;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Messages;
import vn.sipas.platform.PageContext;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.Surveys;

/** Imported campaigns, faults and questionnaires in words. */
@ApplicationScoped
class PastViews {

  /**
   * A fault in words.
   *
   * @param row 0 when the whole file is meant
   * @param column by its heading; empty when the whole row is meant
   */
  record FaultView(long row, String column, String code, String text) {}

  /** Why the campaign could not be created, in words. */
  record CampaignFault(String location, String code, String text) {}

  private final PastCampaigns past;
  private final Campaigns campaigns;
  private final Surveys surveys;
  private final PageContext page;

  PastViews(PastCampaigns past, Campaigns campaigns, Surveys surveys, PageContext page) {
    this.past = past;
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.page = page;
  }

  List<ImportedView> imported() {
    Map<Integer, CampaignFacts> facts =
        campaigns.list(null).stream()
            .collect(Collectors.toMap(CampaignFacts::id, Function.identity()));
    List<ImportedView> views = new ArrayList<>();
    for (ImportedCampaign one : past.all()) {
      if (facts.containsKey(one.campaignId())) {
        views.add(ImportedView.of(one, facts.get(one.campaignId()), page.tag()));
      }
    }
    return views;
  }

  ImportedView imported(String code) {
    return ImportedView.of(past.get(code), campaigns.get(code), page.tag());
  }

  List<FaultView> faults(List<RowFault> faults) {
    return faults.stream()
        .map(
            fault ->
                new FaultView(
                    fault.row(),
                    fault.column(),
                    fault.code(),
                    Messages.text(
                        page.locale(), PastReading.KEYS + fault.code(), fault.args().toArray())))
        .toList();
  }

  List<CampaignFault> campaignFaults(List<Fault> faults) {
    return faults.stream()
        .map(
            fault ->
                new CampaignFault(
                    fault.location(), fault.code(), page.text(fault.key(), fault.args())))
        .toList();
  }

  /** Questionnaires with an index, by the value that the form sends. */
  Map<String, String> instruments() {
    Map<String, String> names = new LinkedHashMap<>();
    for (var survey : surveys.all()) {
      for (IndexDefinition definition : survey.definitions()) {
        var instrument =
            new Instrument(
                survey.survey(), survey.version(), definition.code(), definition.version());
        String title =
            page.text("campaign.survey_version", survey.title().in(page.tag()), survey.version());
        names.put(
            CampaignInput.chosen(instrument), title + " · " + definition.title().in(page.tag()));
      }
    }
    return names;
  }
}
