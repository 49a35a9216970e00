package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.sipas.platform.Sha256;

/**
 * Reads a campaign's responses once, in the order of their ids, and keeps hashes and counts of
 * them.
 */
@ApplicationScoped
class AnswersRepository {

  private static final int FETCHED_AT_ONCE = 10_000;

  /** Longer forms were left lying. */
  private static final int LONGEST_SECONDS = 4 * 60 * 60;

  /** As many as tell any two numbers apart. */
  private static final MathContext DIGITS = new MathContext(17);

  private static final String ROWS =
      """
      SELECT HEX(response.id) AS id, channel, survey_version_id AS version, answers, response.weight,
        administrative_unit.era AS unit_era, administrative_unit.code AS unit,
        desk.code AS desk, stratum.code AS stratum, sampling_unit.code AS sampling_unit,
        CASE WHEN channel IN ('paper', 'post') OR started_at IS NULL THEN NULL
          ELSE TIMESTAMPDIFF(SECOND, started_at, submitted_at) END AS seconds,
        EXISTS (SELECT 1 FROM response_exclusion AS excluded
          WHERE excluded.campaign_id = response.campaign_id AND excluded.seq = response.seq)
          AS excluded
      FROM response
      LEFT JOIN administrative_unit ON administrative_unit.id = response.unit_id
      LEFT JOIN desk ON desk.id = response.desk_id
      LEFT JOIN stratum ON stratum.id = response.stratum_id
      LEFT JOIN sampling_unit ON sampling_unit.id = response.sampling_unit_id
      WHERE response.campaign_id = ?
      ORDER BY response.id
      """;

  /**
   * What was read.
   *
   * @param data SHA-256 over one line per response
   * @param weights SHA-256 over one line per response with its id and weight
   * @param channels of those that are in figures
   * @param medianSeconds of those that are and have a beginning; null when there are none
   */
  record Answers(
      String data,
      String weights,
      long responses,
      long excluded,
      Map<String, Long> channels,
      Integer medianSeconds,
      long timed) {}

  private final DataSource database;

  AnswersRepository(DataSource database) {
    this.database = database;
  }

  Answers read(int campaignId) {
    Reading reading = new Reading();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ROWS)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reading.add(row);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Responses cannot be read", e);
    }
    return reading.answers();
  }

  private static final class Reading {

    private final MessageDigest data = Sha256.digest();
    private final MessageDigest weights = Sha256.digest();
    private final Map<String, Long> channels = new TreeMap<>();
    private final Map<Integer, Long> seconds = new TreeMap<>();
    private long responses;
    private long excluded;
    private long timed;

    void add(ResultSet row) throws SQLException {
      String weight = new BigDecimal(row.getDouble("weight"), DIGITS).toPlainString();
      boolean left = row.getBoolean("excluded");
      line(
          data,
          row.getString("id"),
          row.getString("version"),
          row.getString("channel"),
          row.getString("unit_era"),
          row.getString("unit"),
          row.getString("desk"),
          row.getString("stratum"),
          row.getString("sampling_unit"),
          weight,
          row.getString("answers"),
          left ? "excluded" : "");
      line(weights, row.getString("id"), weight);
      responses++;
      if (left) {
        excluded++;
        return;
      }
      channels.merge(row.getString("channel"), 1L, Long::sum);
      int took = row.getInt("seconds");
      if (!row.wasNull() && took >= 0 && took <= LONGEST_SECONDS) {
        seconds.merge(took, 1L, Long::sum);
        timed++;
      }
    }

    private static void line(MessageDigest digest, String... fields) {
      String line = String.join("|", fields) + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    Answers answers() {
      return new Answers(
          HexFormat.of().formatHex(data.digest()),
          HexFormat.of().formatHex(weights.digest()),
          responses,
          excluded,
          channels,
          median(),
          timed);
    }

    /** The lower one of two in the middle. */
    private Integer median() {
      long before = 0;
      for (Map.Entry<Integer, Long> one : seconds.entrySet()) {
        before += one.getValue();
        if (2 * before >= timed) {
          return one.getKey();
        }
      }
      return null;
    }
  }
}
