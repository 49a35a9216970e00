package vn.sipas.past;

import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Sampling;
import vn.sipas.response.Channel;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.SurveyVersion;

/**
 * How a file is to be read and what campaign it becomes.
 *
 * @param source who made it, under whose name the columns are remembered
 * @param sheet null for the first one
 * @param columns {@link ColumnMap#NONE} for what was remembered, or else the guess
 * @param missing {@link MissingCodes#NONE} for what was remembered
 * @param columnsAreAsked whether somebody named these columns: then all must be there
 * @param channel of rows that tell none
 * @param settings of the campaign; what the file tells of the design comes on top
 */
record PastSpec(
    String source,
    String sheet,
    ColumnMap columns,
    boolean columnsAreAsked,
    MissingCodes missing,
    Channel channel,
    CampaignSettings settings,
    SurveyVersion survey,
    IndexDefinition definition) {

  static final int LONGEST_SOURCE = 60;

  DesignKind kind() {
    return settings.sampling().design();
  }

  /** What was remembered of the source. */
  PastSpec with(ColumnMap columns, MissingCodes missing) {
    return new PastSpec(
        source, sheet, columns, columnsAreAsked, missing, channel, settings, survey, definition);
  }

  /** The correction needs what only the file can tell. */
  Sampling sampling(ColumnMap found) {
    Sampling asked = settings.sampling();
    boolean told = found.has(RespondentColumn.PSUS);
    return new Sampling(
        asked.stream(),
        asked.design(),
        asked.finitePopulation() && told,
        asked.population(),
        asked.lonelyPsu());
  }
}
