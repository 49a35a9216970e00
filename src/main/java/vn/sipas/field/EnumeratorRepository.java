package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Rows of {@code enumerator}, and the agencies whose desks the post office runs. */
@ApplicationScoped
class EnumeratorRepository {

  private static final String SAVE =
      """
      INSERT INTO enumerator (campaign_id, code, name, employer, employer_code, active)
      VALUES (?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE name = VALUES(name), employer = VALUES(employer),
        employer_code = VALUES(employer_code), active = VALUES(active)
      """;

  private final Jdbc jdbc;

  EnumeratorRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  List<Enumerator> of(int campaignId) {
    return jdbc.all(
        "SELECT * FROM enumerator WHERE campaign_id = ? ORDER BY code",
        EnumeratorRepository::enumerator,
        campaignId);
  }

  void save(int campaignId, Enumerator one) {
    jdbc.update(
        SAVE,
        campaignId,
        one.code(),
        one.name(),
        one.employer().code(),
        one.employerCode(),
        one.active());
  }

  Set<String> postAgencies(int campaignId) {
    return new HashSet<>(
        jdbc.all(
            "SELECT agency FROM field_post_agency WHERE campaign_id = ?",
            row -> row.getString(1),
            campaignId));
  }

  void setPostAgencies(int campaignId, Collection<String> agencies) {
    jdbc.update("DELETE FROM field_post_agency WHERE campaign_id = ?", campaignId);
    for (String agency : agencies) {
      jdbc.update("INSERT INTO field_post_agency VALUES (?, ?)", campaignId, agency);
    }
  }

  private static Enumerator enumerator(ResultSet row) throws SQLException {
    return new Enumerator(
        row.getInt("id"),
        row.getString("code"),
        row.getString("name"),
        Employer.of(row.getString("employer")).orElseThrow(),
        row.getString("employer_code"),
        row.getBoolean("active"));
  }
}
