package vn.sipas.response.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sipas.unit.Units;
import vn.sipas.unit.loading.SampleProvince;

/** Campaigns in every state that a citizen may meet, in the sample province. */
@ApplicationScoped
class FormCampaigns {

  static final String DESK = "form-desk";
  static final String SERVICE = "form-service";
  static final String FULL = "form-full";
  static final String CLOSED = "form-closed";
  static final String DRAFT = "form-draft";
  static final String LATER = "form-later";
  static final String INVITED = "form-invited";
  static final String REAL = "form-real";
  static final String SAMPLE = "form-sample";

  private static final String INSERT =
      """
      INSERT IGNORE INTO campaign (code, name, survey, survey_version, stream, status, starts_on,
        ends_on, public_access, boundaries, design, finite_population, sample_data, created_at,
        created_by, opened_at, closed_at)
      VALUES (?, 'Đánh giá sự phục vụ tại tỉnh Thượng Lam', ?, 1, ?, ?, ?, '2090-01-01', ?,
        '2025-12-01', ?, FALSE, TRUE, UTC_TIMESTAMP(), 'test', '2025-08-01', ?)
      """;

  private final DataSource database;
  private final SampleProvince province;
  private final Units units;

  FormCampaigns(DataSource database, SampleProvince province, Units units) {
    this.database = database;
    this.province = province;
    this.units = units;
  }

  void ensure() throws SQLException {
    province.load();
    add(DESK, "desk", "voluntary", "open", "2025-08-01", true, null);
    add(SERVICE, "sipas-service", "voluntary", "open", "2025-08-01", true, null);
    add(FULL, "sipas-2023", "voluntary", "open", "2025-08-01", true, null);
    add(CLOSED, "desk", "voluntary", "closed", "2025-08-01", true, "2025-09-01");
    add(DRAFT, "desk", "voluntary", "draft", "2025-08-01", true, null);
    add(LATER, "desk", "voluntary", "open", "2089-12-31", true, null);
    add(INVITED, "desk", "voluntary", "open", "2025-08-01", false, null);
    add(SAMPLE, "sipas-service", "probability", "open", "2025-08-01", true, null);
    execute(
        """
        INSERT IGNORE INTO sampling_unit (campaign_id, code, unit_id, weight)
        SELECT c.id, u.code, u.id, 2.5 FROM campaign c, administrative_unit u
        WHERE c.code = 'form-sample' AND u.era = 'two_level' AND u.parent_id IS NOT NULL
        ORDER BY u.code LIMIT 5
        """);
  }

  /** A campaign that is no sample and says of no province, while two are possible that day. */
  void ensureSeveralProvinces() throws SQLException {
    add(REAL, "desk", "voluntary", "open", "2025-08-01", true, null);
    execute("UPDATE campaign SET sample_data = FALSE WHERE code = 'form-real'");
    for (String code : new String[] {"W1", "W2"}) {
      execute(
          """
          INSERT IGNORE INTO administrative_unit
            (era, code, level, name, type, urban, valid_from, valid_to)
          VALUES ('two_level', '%s', 1, 'Tỉnh Thử %s', 'Tỉnh', FALSE, '2025-12-01', '2025-12-02')
          """
              .formatted(code, code));
    }
    units.reload();
  }

  private void add(
      String code,
      String survey,
      String stream,
      String status,
      String from,
      boolean open,
      String closed)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Object design = stream.equals("probability") ? "cluster" : null;
      Object[] values = {code, survey, stream, status, from, open, design, closed};
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Something of the response whose receipt was given out last for the campaign. */
  String last(String campaign, String expression) throws SQLException {
    String sql =
        "SELECT "
            + expression
            + " FROM response r JOIN campaign c ON c.id = r.campaign_id WHERE c.code = ?"
            + " ORDER BY r.seq DESC LIMIT 1";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, campaign);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  long count(String campaign) throws SQLException {
    String count = last(campaign, "COUNT(*) OVER ()");
    return count == null ? 0 : Long.parseLong(count);
  }

  String receiptOfLast(String campaign) throws SQLException {
    String hex = last(campaign, "HEX(r.id)").toLowerCase(java.util.Locale.ROOT);
    String id = hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    return vn.sipas.response.Receipt.code(UUID.fromString(id));
  }
}
