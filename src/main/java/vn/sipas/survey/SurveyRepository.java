package vn.sipas.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Questionnaire versions in the database, with the tables by which SQL reads packed answers. */
@ApplicationScoped
class SurveyRepository {

  /** A row of {@code survey_version}. */
  record StoredVersion(int id, String survey, int version, String definition) {}

  private final DataSource database;

  SurveyRepository(DataSource database) {
    this.database = database;
  }

  List<StoredVersion> all() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT id, survey, version, definition FROM survey_version ORDER BY id");
        ResultSet rows = query.executeQuery()) {
      List<StoredVersion> versions = new ArrayList<>();
      while (rows.next()) {
        versions.add(stored(rows));
      }
      return versions;
    }
  }

  Optional<StoredVersion> find(String survey, int version) throws SQLException {
    return find(survey, version, "");
  }

  /** The row as it is now, whatever this transaction saw before. */
  Optional<StoredVersion> locked(String survey, int version) throws SQLException {
    return find(survey, version, " FOR UPDATE");
  }

  private Optional<StoredVersion> find(String survey, int version, String lock)
      throws SQLException {
    String sql =
        "SELECT id, survey, version, definition FROM survey_version"
            + " WHERE survey = ? AND version = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql + lock)) {
      query.setString(1, survey);
      query.setInt(2, version);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(stored(rows)) : Optional.empty();
      }
    }
  }

  /** The new row's key; empty when another replica, starting at the same moment, was first. */
  OptionalInt insert(SurveyVersion survey, Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO survey_version (survey, version, content_hash, definition, loaded_at)
                VALUES (?, ?, ?, ?, ?)""",
                Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, survey.survey());
      insert.setInt(2, survey.version());
      insert.setString(3, survey.contentHash());
      insert.setString(4, survey.definitionJson());
      insert.setObject(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        int id = keys.getInt(1);
        SlotRepository.insert(connection, id, survey);
        return OptionalInt.of(id);
      }
    } catch (SQLIntegrityConstraintViolationException e) {
      return OptionalInt.empty();
    }
  }

  void replace(int id, SurveyVersion survey, Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM survey_slot WHERE survey_version_id = ?");
        PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE survey_version SET content_hash = ?, definition = ?, loaded_at = ?
                WHERE id = ?""")) {
      delete.setInt(1, id);
      delete.executeUpdate();
      update.setString(1, survey.contentHash());
      update.setString(2, survey.definitionJson());
      update.setObject(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      update.setInt(4, id);
      update.executeUpdate();
      SlotRepository.insert(connection, id, survey);
    }
  }

  /**
   * Whether anybody has answered this version. Reads what is committed now and keeps first answers
   * out until this transaction ends.
   */
  boolean hasResponses(int id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT 1 FROM response WHERE survey_version_id = ? LIMIT 1 LOCK IN SHARE MODE")) {
      query.setInt(1, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static StoredVersion stored(ResultSet row) throws SQLException {
    return new StoredVersion(
        row.getInt("id"),
        row.getString("survey"),
        row.getInt("version"),
        row.getString("definition"));
  }
}
