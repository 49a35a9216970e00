package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The one GROUP BY from which all figures come. Its cost grows with responses, its result only with
 * places and domains; rows are handed on one by one.
 */
@ApplicationScoped
class MomentRepository {

  private static final int FETCHED_AT_ONCE = 1_000;

  /**
   * Responses that agree in everything a figure depends on.
   *
   * @param stratumId null without strata
   * @param samplingUnitId null where respondents have no place
   * @param respondent number of the response when the group is a single one, else null
   * @param domain values of the query's columns
   */
  record Group(
      Integer stratumId,
      Integer samplingUnitId,
      double weight,
      List<String> domain,
      Long respondent,
      long responses,
      Map<Measure, Tally> tallies) {}

  private static final String DATA =
      """
      SELECT stratum_id, sampling_unit_id, COUNT(*),
        BIT_XOR(CONV(LEFT(MD5(CONCAT_WS('|', HEX(id), answers, channel, weight)), 15), 16, 10))
      FROM response WHERE campaign_id = ?
      GROUP BY stratum_id, sampling_unit_id
      """;

  private final DataSource database;

  MomentRepository(DataSource database) {
    this.database = database;
  }

  /**
   * Sums over a campaign's responses, and what they are sums of, in one view of the data.
   *
   * @param perRespondent whether every response is a group of its own
   */
  DataVersion read(MomentQuery query, boolean perRespondent, Consumer<Group> groups) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        DataVersion data = data(connection, query.campaignId());
        sums(connection, query, perRespondent, groups);
        return data;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Answers cannot be summed", e);
    }
  }

  private static DataVersion data(Connection connection, int campaignId) throws SQLException {
    List<DataVersion.Place> places = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(DATA)) {
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          places.add(
              new DataVersion.Place(
                  number(row, 1), number(row, 2), row.getLong(3), row.getString(4)));
        }
      }
    }
    return new DataVersion(places);
  }

  private static void sums(
      Connection connection, MomentQuery query, boolean perRespondent, Consumer<Group> groups)
      throws SQLException {
    MomentSql sql = new MomentSql(query);
    TallyReader reader = new TallyReader(query);
    int next = 4 + query.columns().size();
    try (PreparedStatement select =
        connection.prepareStatement(perRespondent ? sql.perRespondent() : sql.grouped())) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setInt(1, query.campaignId());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          groups.accept(
              new Group(
                  number(row, 1),
                  number(row, 2),
                  row.getDouble(3),
                  domain(row, query.columns().size()),
                  perRespondent ? row.getLong(next) : null,
                  perRespondent ? 1 : row.getLong(next),
                  perRespondent
                      ? reader.respondent(row.getString(next + 1))
                      : reader.grouped(row, next + 1)));
        }
      }
    }
  }

  private static List<String> domain(ResultSet row, int columns) throws SQLException {
    List<String> values = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      values.add(row.getString(4 + i));
    }
    return values;
  }

  private static Integer number(ResultSet row, int column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(number);
  }
}
