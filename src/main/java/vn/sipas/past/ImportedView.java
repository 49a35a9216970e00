package vn.sipas.past;

import java.time.Instant;
import java.time.LocalDate;
import vn.sipas.campaign.CampaignFacts;

/**
 * An imported campaign as it is shown.
 *
 * @param state {@code loading} or {@code stored}
 * @param lastDay last day on which answers were taken
 * @param stored respondents so far
 */
public record ImportedView(
    String code,
    String name,
    LocalDate firstDay,
    LocalDate lastDay,
    String survey,
    int surveyVersion,
    String state,
    String file,
    String sha256,
    String source,
    int respondents,
    int stored,
    Instant importedAt,
    String importedBy) {

  static ImportedView of(ImportedCampaign imported, CampaignFacts campaign, String language) {
    var settings = campaign.settings();
    return new ImportedView(
        campaign.code(),
        settings.name(language),
        settings.period().from(),
        settings.period().lastDay(),
        settings.instrument().survey(),
        settings.instrument().surveyVersion(),
        imported.state(),
        imported.file(),
        imported.sha256(),
        imported.source(),
        imported.respondents(),
        imported.stored(),
        imported.at(),
        imported.by());
  }

  public boolean isStored() {
    return state.equals("stored");
  }
}
