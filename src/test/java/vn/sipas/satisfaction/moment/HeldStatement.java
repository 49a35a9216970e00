package vn.sipas.satisfaction.moment;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets the server stop an application at a statement, so that it can be killed right there. */
final class HeldStatement implements AutoCloseable {

  /** Where an application dies. */
  enum Moment {
    STORING("LOCK TABLES response WRITE", "INSERT INTO response %"),
    NOTING(
        "INSERT INTO response (id, campaign_id, survey_version_id, channel, stratum_id,"
            + " sampling_unit_id, weight, submitted_at, received_at, answers, body_hash)"
            + " SELECT UNHEX(REPLACE(UUID(), '-', '')), campaign_id, survey_version_id, channel,"
            + " stratum_id, sampling_unit_id, weight, submitted_at, received_at, answers,"
            + " body_hash FROM response WHERE campaign_id = %d LIMIT 1",
        "LOCK TABLES response READ%"),
    NOTED("SELECT * FROM response_watermark FOR UPDATE", "INSERT IGNORE INTO response_watermark%"),
    KEEPING("SELECT * FROM moment FOR UPDATE", "INSERT INTO moment%"),
    REFRESHING("SELECT * FROM moment FOR UPDATE", "INSERT INTO moment%"),
    CHECKING("SELECT * FROM moment FOR UPDATE", "DELETE FROM moment%");

    private final String hold;
    private final String reached;

    Moment(String hold, String reached) {
      this.hold = hold;
      this.reached = reached;
    }
  }

  private final Moment moment;
  private final Connection connection;
  private final Connection observer;
  private final boolean commit;

  /**
   * @param commit how the transaction ends that held the application up
   */
  HeldStatement(
      Moment moment, int campaign, Connection connection, Connection observer, boolean commit)
      throws SQLException {
    this.moment = moment;
    this.connection = connection;
    this.observer = observer;
    this.commit = commit;
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(moment.hold.formatted(campaign));
    }
  }

  boolean isReached() throws SQLException {
    String waiting =
        "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE INFO LIKE '%s'"
            + " AND ID NOT IN (CONNECTION_ID(), %s)";
    String own = OpenCampaign.text(connection, "SELECT CONNECTION_ID()");
    return !OpenCampaign.text(observer, waiting.formatted(moment.reached, own)).equals("0");
  }

  @Override
  public void close() throws SQLException {
    try (connection;
        var statement = connection.createStatement()) {
      statement.execute(commit ? "COMMIT" : "ROLLBACK");
      statement.execute("UNLOCK TABLES");
    }
  }
}
