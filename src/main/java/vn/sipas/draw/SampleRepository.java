package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.frame.Outcome;
import vn.sipas.platform.Jdbc;

/** Rows of samples; whoever joins cases with rows of his own reads them here. */
@ApplicationScoped
public class SampleRepository {

  private static final String IN_FORCE =
      """
      SELECT id, campaign_id, number, frame_id, sha256, drawn_at, main, reserve FROM draw
      WHERE campaign_id = ? AND state = 'in_force'
      """;

  private static final String CASES =
      """
      SELECT number, code, stratum, sampling_unit, commune, agency, field, outcome, turn, reserve,
        probability
      FROM drawn_case WHERE draw_id = ? ORDER BY number
      """;

  private final Jdbc jdbc;

  SampleRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  Optional<DrawnSample> inForce(int campaignId) {
    return jdbc.first(IN_FORCE, SampleRepository::sample, campaignId);
  }

  List<DrawnCase> cases(int draw) {
    return jdbc.all(CASES, SampleRepository::drawnCase, draw);
  }

  static DrawnSample sample(ResultSet row) throws SQLException {
    return new DrawnSample(
        row.getInt("id"),
        row.getInt("campaign_id"),
        row.getInt("number"),
        row.getInt("frame_id"),
        row.getString("sha256"),
        Jdbc.instant(row, "drawn_at"),
        row.getInt("main"),
        row.getInt("reserve"));
  }

  /** A row with the columns of {@code drawn_case}. */
  public static DrawnCase drawnCase(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new DrawnCase(
        row.getInt("number"),
        row.getString("code"),
        row.getString("stratum"),
        row.getString("sampling_unit"),
        row.getString("commune"),
        row.getString("agency"),
        row.getString("field"),
        outcome == null ? null : Outcome.ofCode(outcome),
        row.getInt("turn"),
        row.getBoolean("reserve"),
        row.getDouble("probability"));
  }
}
