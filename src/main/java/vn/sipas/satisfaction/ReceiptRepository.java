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
      INSERT IGNORE INTO receipt (code, campaign_id, boundaries, software, survey_hash, definition,
        design_hash, data_hash, responses, given_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FIND =
      """
      SELECT campaign.code, receipt.boundaries, software, survey_hash, definition, design_hash, data_hash,
        responses, given_at
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
      insert.setString(8, facts.data());
      insert.setLong(9, facts.responses());
      insert.setObject(10, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A receipt cannot be kept", e);
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
            row.getLong(8)),
        row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
