package vn.sipas.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Rows of {@code dossier_count}. */
@ApplicationScoped
class DossierRepository {

  private final DataSource database;

  DossierRepository(DataSource database) {
    this.database = database;
  }

  List<DossierCount> of(int campaignId) {
    String sql =
        "SELECT desk_id, period, dossiers FROM dossier_count WHERE campaign_id = ?"
            + " ORDER BY desk_id, period";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, campaignId);
      List<DossierCount> counts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts.add(new DossierCount(row.getInt(1), row.getString(2), row.getInt(3)));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException("Dossier counts cannot be read", e);
    }
  }

  /** Puts these in the place of all that a campaign has. */
  void replace(int campaignId, List<DossierCount> counts) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        write(connection, campaignId, counts);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Dossier counts cannot be written", e);
    }
  }

  private static void write(Connection connection, int campaignId, List<DossierCount> counts)
      throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM dossier_count WHERE campaign_id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO dossier_count (campaign_id, desk_id, period, dossiers)"
                    + " VALUES (?, ?, ?, ?)")) {
      delete.setInt(1, campaignId);
      delete.executeUpdate();
      for (DossierCount count : counts) {
        insert.setInt(1, campaignId);
        insert.setInt(2, count.deskId());
        insert.setString(3, count.period());
        insert.setInt(4, count.dossiers());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
