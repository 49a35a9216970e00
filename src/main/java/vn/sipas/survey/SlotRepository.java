package vn.sipas.survey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Optional;

/** The tables by which SQL alone can read packed answers, derived from a survey version. */
final class SlotRepository {

  private SlotRepository() {}

  static void insert(Connection connection, int id, SurveyVersion survey) throws SQLException {
    Wording vi = survey.wording("vi", "");
    Wording en = survey.wording("en", "");
    insertSlots(connection, id, survey, vi, en);
    insertChoices(connection, id, survey, vi, en);
  }

  private static void insertSlots(
      Connection connection, int id, SurveyVersion survey, Wording vi, Wording en)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO survey_slot (survey_version_id, position, code, kind, component, part,
              label_vi, label_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
      for (Slot slot : survey.slots()) {
        Optional<Component> component = survey.componentOf(slot.code());
        insert.setInt(1, id);
        insert.setInt(2, slot.position() + 1);
        insert.setString(3, slot.code());
        insert.setString(4, slot.kind().name().toLowerCase(Locale.ROOT));
        insert.setString(5, component.map(Component::code).orElse(null));
        insert.setString(6, component.map(found -> found.part().code()).orElse(null));
        insert.setString(7, vi.of(slot.label()));
        insert.setString(8, en.of(slot.label()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertChoices(
      Connection connection, int id, SurveyVersion survey, Wording vi, Wording en)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO survey_choice (survey_version_id, position, answer_char, code, level,
              valid, satisfied, label_vi, label_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
      for (Slot slot : survey.slots()) {
        for (Slot.Value value : slot.values()) {
          insert.setInt(1, id);
          insert.setInt(2, slot.position() + 1);
          insert.setString(3, String.valueOf(value.mark()));
          insert.setString(4, value.code());
          if (value.valid()) {
            insert.setInt(5, PackedAnswers.level(value.mark()));
          } else {
            insert.setNull(5, Types.TINYINT);
          }
          insert.setBoolean(6, value.valid());
          insert.setBoolean(7, value.satisfied());
          insert.setString(8, vi.of(value.label()));
          insert.setString(9, en.of(value.label()));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
