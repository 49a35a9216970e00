import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The application's own database, seen from outside. */
final class Database implements AutoCloseable {

  static final String CAMPAIGN = "demo-desk";

  /** The columns of a response but {@code seq}, in the order of the application's own INSERT. */
  static final String COLUMNS =
      "id, campaign_id, survey_version_id, channel, language, unit_id, desk_id, stratum_id,"
          + " sampling_unit_id, weight, started_at, submitted_at, received_at, answers, texts,"
          + " body_hash";

  private static final int FILL_STEP = 100_000;

  private final String url;
  private final String password;
  private final Connection connection;
  private final List<Object> sample;
  final String desk;

  Database(String port, String password) throws SQLException {
    // the driver's settings are those of application.properties
    this.url = "jdbc:mariadb://127.0.0.1:" + port + "/sipas?useServerPrepStmts=true";
    this.password = password;
    this.connection = connect();
    this.sample = readSample();
    this.desk = text("SELECT code FROM desk WHERE id = " + sample.get(6));
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "sipas", password);
  }

  /** The values of one stored response. */
  List<Object> sample() {
    return sample;
  }

  long responses() throws SQLException {
    return Long.parseLong(text("SELECT COUNT(*) FROM response"));
  }

  /** Numbers of arrival begin anew, so nothing may remember the old ones. */
  void removeResponses() throws SQLException {
    execute("TRUNCATE TABLE response");
    execute("DELETE FROM response_watermark");
    execute("DELETE FROM moment");
  }

  void check(String setting, String expected) throws SQLException {
    String actual = text("SELECT @@" + setting);
    if (!actual.equals(expected)) {
      throw new IllegalStateException(setting + " is " + actual);
    }
  }

  /** Copies of one response under random ids. */
  void fill(int rows) throws SQLException {
    for (int from = 0; from < rows; from += FILL_STEP) {
      int to = Math.min(rows, from + FILL_STEP);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO response (" + COLUMNS + ") SELECT UNHEX(MD5(CONCAT(RAND(), seq)))"
                  + ", ?".repeat(sample.size() - 1)
                  + " FROM seq_" + (from + 1) + "_to_" + to)) {
        for (int i = 1; i < sample.size(); i++) {
          insert.setObject(i, sample.get(i));
        }
        insert.executeUpdate();
      }
    }
    if (responses() < rows) {
      throw new IllegalStateException("The table could not be filled.");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private List<Object> readSample() throws SQLException {
    String sql =
        "SELECT " + COLUMNS + " FROM response WHERE desk_id IS NOT NULL AND campaign_id ="
            + " (SELECT id FROM campaign WHERE code = '" + CAMPAIGN + "') ORDER BY seq LIMIT 1";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      List<Object> values = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        values.add(row.getObject(i));
      }
      return values;
    }
  }

  String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
