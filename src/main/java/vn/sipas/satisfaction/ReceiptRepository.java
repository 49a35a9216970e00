package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Receipts that were given out, and what they stand for. */
@ApplicationScoped
class ReceiptRepository {

  private static final String KEEP =
      """
      INSERT INTO receipt (code, campaign_id, boundaries, software, survey_hash, definition,
        design_hash, units_hash, data_hash, responses, given_at, used_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE used_at = GREATEST(used_at, VALUES(used_at))
      """;

  private static final String USE =
      "UPDATE receipt SET used_at = GREATEST(used_at, ?) WHERE code = ?";

  /** Figures used after their campaign was over are final; days end at midnight in Vietnam. */
  private static final String FORGET =
      """
      DELETE FROM receipt
      WHERE used_at < ? AND used_at < (
        SELECT LEAST(COALESCE(closed_at, ends_on - INTERVAL 7 HOUR), ends_on - INTERVAL 7 HOUR)
        FROM campaign WHERE campaign.id = receipt.campaign_id)
      LIMIT 10000
      """;

  private static final String FIND =
      """
      SELECT campaign.code, receipt.boundaries, software, survey_hash, definition, design_hash,
        units_hash, data_hash, responses, given_at
      FROM receipt JOIN campaign ON campaign.id = receipt.campaign_id
      WHERE receipt.code = ?
      """;

  /** A receipt as it was given out. */
  record Kept(String campaign, ReceiptFacts facts, Instant givenAt) {}

  private final DataSource database;

  ReceiptRepository(DataSource database) {
    this.database = database;
  }

  void keep(String code, int campaignId, ReceiptFacts facts, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, code);
      insert.setInt(2, campaignId);
      insert.setObject(3, facts.boundaries());
      insert.setString(4, facts.software());
      insert.setString(5, facts.survey());
      insert.setString(6, facts.definition());
      insert.setString(7, facts.design());
      insert.setString(8, facts.units());
      insert.setString(9, facts.data());
      insert.setLong(10, facts.responses());
      insert.setObject(11, utc(at));
      insert.setObject(12, utc(at));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A receipt cannot be kept", e);
    }
  }

  /** Somebody asked about a receipt. */
  void use(String code, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(USE)) {
      update.setObject(1, utc(at));
      update.setString(2, code);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A receipt cannot be kept", e);
    }
  }

  /**
   * Deletes the receipts that were last used before an instant and before their campaign was over.
   *
   * @return how many
   */
  long forgetPassing(Instant before) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setObject(1, utc(before));
      long forgotten = 0;
      int some;
      do {
        some = delete.executeUpdate();
        forgotten += some;
      } while (some > 0);
      return forgotten;
    } catch (SQLException e) {
      throw new IllegalStateException("Receipts cannot be forgotten", e);
    }
  }

  Optional<Kept> find(String code) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, code);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(kept(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A receipt cannot be read", e);
    }
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getString(1),
        new ReceiptFacts(
            row.getObject(2, LocalDate.class),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getLong(9)),
        row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
