package vn.sipas.past;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.campaign.CampaignOrigin;
import vn.sipas.campaign.CampaignOrigins;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.StoredJson;

/** Which campaigns came in as files, and how their sources write them. */
@ApplicationScoped
class PastRepository implements CampaignOrigins {

  private static final String SELECT =
      "SELECT campaign_id, state, file, sha256, source, respondents, stored, created_at, created_by"
          + " FROM imported_campaign";
  private static final TypeReference<Map<String, String>> HEADINGS = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<String>>> CODES = new TypeReference<>() {};

  /**
   * How a source writes.
   *
   * @param missing codes by kind of missing answer
   */
  record Remembered(ColumnMap columns, MissingCodes missing) {}

  private final Jdbc jdbc;
  private final StoredJson json;

  PastRepository(DataSource database, ObjectMapper json) {
    jdbc = new Jdbc(database);
    this.json = new StoredJson(json);
  }

  List<ImportedCampaign> all() {
    return jdbc.all(SELECT + " ORDER BY created_at DESC", PastRepository::imported);
  }

  Optional<ImportedCampaign> of(int campaignId) {
    return jdbc.first(SELECT + " WHERE campaign_id = ?", PastRepository::imported, campaignId);
  }

  private static ImportedCampaign imported(ResultSet row) throws SQLException {
    return new ImportedCampaign(
        row.getInt("campaign_id"),
        row.getString("state"),
        row.getString("file"),
        row.getString("sha256"),
        row.getString("source"),
        row.getInt("respondents"),
        row.getInt("stored"),
        Jdbc.instant(row, "created_at"),
        row.getString("created_by"));
  }

  @Override
  public Map<Integer, CampaignOrigin> of(Collection<Integer> campaignIds) {
    Map<Integer, CampaignOrigin> origins = new HashMap<>();
    for (ImportedCampaign one : campaignIds.size() == 1 ? only(campaignIds) : all()) {
      if (campaignIds.contains(one.campaignId())) {
        origins.put(
            one.campaignId(), new CampaignOrigin(one.file(), one.at(), one.by(), one.sha256()));
      }
    }
    return origins;
  }

  private List<ImportedCampaign> only(Collection<Integer> campaignIds) {
    return of(campaignIds.iterator().next().intValue()).stream().toList();
  }

  void open(int campaignId, ImportedCampaign imported) {
    jdbc.update(
        "INSERT INTO imported_campaign (campaign_id, state, file, sha256, source, respondents,"
            + " stored, created_at, created_by) VALUES (?, 'loading', ?, ?, ?, ?, 0, ?, ?)",
        campaignId,
        imported.file(),
        imported.sha256(),
        imported.source(),
        imported.respondents(),
        imported.at(),
        imported.by());
  }

  void progress(int campaignId, int stored) {
    jdbc.update(
        "UPDATE imported_campaign SET stored = ? WHERE campaign_id = ?", stored, campaignId);
  }

  void finish(int campaignId) {
    jdbc.update(
        "UPDATE imported_campaign SET state = 'stored', stored = respondents WHERE campaign_id = ?",
        campaignId);
  }

  /** What was being read when a server stopped. */
  List<Integer> unfinished(Instant before) {
    return jdbc.all(
        "SELECT campaign_id FROM imported_campaign WHERE state = 'loading' AND created_at < ?",
        row -> row.getInt(1),
        before);
  }

  /**
   * Whether rows of other features keep the campaign from being deleted: a tablet that collects for
   * it, say. Asked of the keys themselves, for which features these are is not known here.
   */
  boolean isHeld(int campaignId) {
    return jdbc
        .all(
            """
            SELECT `column`.TABLE_NAME, `column`.COLUMN_NAME
            FROM information_schema.REFERENTIAL_CONSTRAINTS AS `key`
            JOIN information_schema.KEY_COLUMN_USAGE AS `column`
              ON `column`.CONSTRAINT_SCHEMA = `key`.CONSTRAINT_SCHEMA
              AND `column`.CONSTRAINT_NAME = `key`.CONSTRAINT_NAME
              AND `column`.TABLE_NAME = `key`.TABLE_NAME
            WHERE `key`.CONSTRAINT_SCHEMA = DATABASE()
              AND `key`.REFERENCED_TABLE_NAME = 'campaign'
              AND `key`.DELETE_RULE IN ('RESTRICT', 'NO ACTION')
              AND `key`.TABLE_NAME <> 'response'
            """,
            row ->
                "SELECT 1 FROM %s WHERE %s = ? LIMIT 1"
                    .formatted(row.getString(1), row.getString(2)))
        .stream()
        .anyMatch(held -> jdbc.first(held, row -> true, campaignId).isPresent());
  }

  Optional<Remembered> remembered(String source, String survey) {
    return jdbc.first(
        "SELECT headings, missing FROM imported_source WHERE source = ? AND survey = ?",
        row ->
            new Remembered(
                ColumnMap.of(json.read(row.getString(1), HEADINGS)),
                MissingCodes.of(json.read(row.getString(2), CODES), (at, word) -> {})),
        source,
        survey);
  }

  void remember(PastSpec spec, ColumnMap columns, Instant now) {
    jdbc.update(
        "REPLACE INTO imported_source (source, survey, headings, missing, used_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        spec.source(),
        spec.survey().survey(),
        json.written(columns.headings()),
        json.written(spec.missing().byWord()),
        now);
  }

  /** Last used first. */
  List<String> sources() {
    return jdbc.all(
        "SELECT source FROM imported_source GROUP BY source ORDER BY MAX(used_at) DESC LIMIT 20",
        row -> row.getString(1));
  }
}
