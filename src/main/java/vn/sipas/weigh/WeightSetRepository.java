package vn.sipas.weigh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import vn.sipas.estimation.weighting.MarginCell;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.CalibratedWeights.Calibrated;
import vn.sipas.satisfaction.WeightCell;

/** Rows of {@code weight_set} and {@code weight_factor}: written once. */
@ApplicationScoped
class WeightSetRepository {

  private static final String SETS =
      """
      SELECT id, version, settings, report, sha256, responses, open_cases, converged, computed_at,
        computed_by
      FROM weight_set WHERE campaign_id = ? ORDER BY version DESC
      """;

  private static final String ADD =
      """
      INSERT INTO weight_set (campaign_id, version, draw_id, settings, report, sha256, responses,
        open_cases, converged, computed_at, computed_by)
      SELECT ?, COALESCE(MAX(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
      FROM weight_set WHERE campaign_id = ?
      """;

  private static final String ADD_FACTOR =
      """
      INSERT INTO weight_factor (set_id, number, stratum, sampling_unit, frame_class, release_factor,
        nonresponse_factor, calibration_factor, categories, respondents, weight_before)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String IN_FORCE =
      """
      SELECT weight_set.id, weight_set.version, weight_set.sha256, weight_set.settings
      FROM weight_choice JOIN weight_set ON weight_set.id = weight_choice.set_id
      WHERE weight_choice.id = (SELECT MAX(id) FROM weight_choice WHERE campaign_id = ?)
      """;

  private static final String CALIBRATED =
      """
      SELECT stratum, sampling_unit, frame_class, calibration_factor, categories, respondents,
        weight_before
      FROM weight_factor WHERE set_id = ? AND categories IS NOT NULL
      """;

  private static final String FACTORS =
      """
      SELECT stratum, sampling_unit, frame_class, release_factor, nonresponse_factor,
        calibration_factor
      FROM weight_factor WHERE set_id = ? ORDER BY number
      """;

  private final DataSource database;
  private final Jdbc jdbc;
  private final ObjectMapper json;

  WeightSetRepository(DataSource database, ObjectMapper json) {
    this.database = database;
    this.jdbc = new Jdbc(database);
    this.json = json;
  }

  /** Newest first. */
  List<StoredSet> of(int campaign) {
    return jdbc.all(SETS, this::set, campaign);
  }

  Optional<StoredSet> of(int campaign, int version) {
    return of(campaign).stream().filter(set -> set.version() == version).findFirst();
  }

  /** Its factors with it, or nothing. */
  @Transactional
  void add(
      int campaign,
      int draw,
      WeightSettings settings,
      WeightReport report,
      String sha256,
      SortedMap<WeightCell, CellFactors> factors,
      Map<WeightCell, Calibrated> calibrated,
      Instant now,
      String by) {
    int id =
        jdbc.insert(
                ADD,
                campaign,
                draw,
                written(settings),
                written(report),
                sha256,
                report.counts().responses(),
                report.counts().open(),
                report.calibration() == null || report.calibration().converged(),
                now,
                by,
                campaign)
            .orElseThrow(() -> new Problem(409, "weights_computed_meanwhile"));
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD_FACTOR)) {
      int number = 0;
      for (Map.Entry<WeightCell, CellFactors> one : factors.entrySet()) {
        insert.setInt(1, id);
        insert.setInt(2, ++number);
        insert.setString(3, one.getKey().stratum());
        insert.setString(4, one.getKey().samplingUnit());
        insert.setString(5, one.getKey().frameClass());
        insert.setDouble(6, one.getValue().release());
        insert.setDouble(7, one.getValue().nonResponse());
        insert.setDouble(8, one.getValue().calibration());
        Calibrated cell = calibrated.get(one.getKey());
        insert.setString(9, cell == null ? null : written(cell.categories().categories()));
        insert.setObject(10, cell == null ? null : cell.respondents(), Types.BIGINT);
        insert.setObject(11, cell == null ? null : cell.weight(), Types.DOUBLE);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Factors cannot be written", e);
    }
  }

  /** A cell with its factors. */
  record CellRow(WeightCell cell, CellFactors factors) {}

  List<CellRow> factors(int set) {
    return jdbc.all(
        FACTORS,
        row ->
            new CellRow(
                new WeightCell(row.getString(1), row.getString(2), row.getString(3)),
                new CellFactors(row.getDouble(4), row.getDouble(5), row.getDouble(6))),
        set);
  }

  /** The set that a campaign's figures are computed with. */
  record InForce(int id, int version, String sha256, WeightSettings settings) {}

  Optional<InForce> inForce(int campaign) {
    return jdbc.first(
        IN_FORCE,
        row ->
            new InForce(
                row.getInt("id"),
                row.getInt("version"),
                row.getString("sha256"),
                read(row.getString("settings"), WeightSettings.class)),
        campaign);
  }

  /** What was calibrated; nothing for sets of versions that did not keep it. */
  Map<WeightCell, Calibrated> calibrated(int set) {
    Map<WeightCell, Calibrated> cells = new HashMap<>();
    jdbc.all(
            CALIBRATED,
            row ->
                Map.entry(
                    new WeightCell(row.getString(1), row.getString(2), row.getString(3)),
                    new Calibrated(
                        row.getDouble("calibration_factor"),
                        new MarginCell(List.of(read(row.getString("categories"), String[].class))),
                        row.getLong("respondents"),
                        row.getDouble("weight_before"))),
            set)
        .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
    return cells;
  }

  private StoredSet set(ResultSet row) throws SQLException {
    return new StoredSet(
        row.getInt("id"),
        row.getInt("version"),
        read(row.getString("settings"), WeightSettings.class),
        read(row.getString("report"), WeightReport.class),
        row.getString("sha256"),
        row.getInt("responses"),
        row.getInt("open_cases"),
        row.getBoolean("converged"),
        Jdbc.instant(row, "computed_at"),
        row.getString("computed_by"));
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
