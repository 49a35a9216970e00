package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.StartFailure;

@QuarkusTest
class SurveyStoreDbTest {

  private static final Path EXAMPLE = Path.of("src/test/resources/survey/example/example.yaml");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T01:02:03.456Z"), ZoneOffset.UTC);

  @Inject DataSource database;
  @Inject Surveys surveys;
  private Path folder;

  @BeforeEach
  void emptyFolder() throws IOException {
    folder = Files.createTempDirectory("surveys");
  }

  @AfterEach
  void forgetExample() throws SQLException, IOException {
    Files.deleteIfExists(folder.resolve("example.yaml"));
    Files.delete(folder);
    execute("DELETE FROM survey_version WHERE survey = 'example'");
  }

  @Test
  void shippedQuestionnaires_areLoadedAtStart() {
    assertThat(surveys.all())
        .extracting(SurveyVersion::survey)
        .contains("desk", "sipas-2022", "sipas-2023", "sipas-service");
    SurveyVersion desk = surveys.latest("desk").orElseThrow();
    assertThat(surveys.find("desk", 1)).containsSame(desk);
    assertThat(surveys.find(desk.id())).containsSame(desk);
    assertThat(surveys.find("desk", 99)).isEmpty();
    assertThat(surveys.find("nothing", 1)).isEmpty();
  }

  @Test
  void packedAnswers_areReadableFromSqlAlone() throws Exception {
    keep(false, Files.readString(EXAMPLE));

    String decoded =
        """
        SELECT s.code, s.kind, s.component, c.code, c.level, c.valid, c.satisfied, c.label_vi
        FROM survey_version v
        JOIN survey_slot s ON s.survey_version_id = v.id
        JOIN survey_choice c ON c.survey_version_id = v.id AND c.position = s.position
          AND c.answer_char = substr('1025Ka2-', s.position, 1)
        WHERE v.survey = 'example' ORDER BY s.position""";
    assertThat(rows(decoded))
        .containsExactly(
            "channels.web selected null 1 1 1 0 Có chọn",
            "channels.other selected null 0 0 1 0 Không chọn",
            "willing choice null yes 2 1 0 Có",
            "access.1 statement access 5 5 1 1 Rất hài lòng",
            "staff.1 statement staff dont_know null 0 0 Không biết",
            "grade.1 statement null 10 10 1 0 Tốt",
            "outcome demographic null pending 2 1 0 Đang chờ",
            "age demographic null not_reached null 0 0 Chưa trả lời");
    assertThat(
            rows(
                "SELECT CAST(loaded_at AS CHAR), label_vi FROM survey_version v JOIN survey_slot s"
                    + " ON s.survey_version_id = v.id WHERE v.survey = 'example' AND s.code = 'access.1'"))
        .containsExactly("2026-09-01 01:02:03.456 Bộ phận Một cửa dễ tìm");
  }

  @Test
  void sameContentAgain_changesNothing() throws Exception {
    int first = keep(false, Files.readString(EXAMPLE)).id();

    int second = keep(true, "# new comment\n" + Files.readString(EXAMPLE)).id();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void changedVersionWithoutAnswers_isReplaced_underItsKey() throws Exception {
    int first = keep(false, Files.readString(EXAMPLE)).id();

    SurveyVersion changed = keep(false, Files.readString(EXAMPLE).replace("dễ tìm", "sạch sẽ"));

    assertThat(changed.id()).isEqualTo(first);
    assertThat(
            rows(
                "SELECT label_vi FROM survey_slot WHERE code = 'access.1' AND"
                    + " survey_version_id = "
                    + first))
        .containsExactly("Bộ phận Một cửa sạch sẽ");
  }

  @Test
  void changedVersionWithAnswers_isRefused_withTheLineAndWhatToDo() throws Exception {
    int id = keep(false, Files.readString(EXAMPLE)).id();
    String changed = Files.readString(EXAMPLE).replace("dễ tìm", "sạch sẽ");

    assertThatThrownBy(() -> keep(true, changed))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "questionnaires were changed:\n"
                + folder.resolve("example.yaml")
                + ":3: example version 3 already has answers and this file says something else."
                + " Undo the change, or give the changed questionnaire a new number: version: 4");
    assertThat(
            rows(
                "SELECT label_vi FROM survey_slot WHERE code = 'access.1' AND"
                    + " survey_version_id = "
                    + id))
        .containsExactly("Bộ phận Một cửa dễ tìm");
  }

  @Test
  void versionWhoseFileIsGone_isReadFromTheDatabase() throws Exception {
    SurveyVersion kept = keep(false, Files.readString(EXAMPLE));
    Files.delete(folder.resolve("example.yaml"));

    List<SurveyVersion> all = keepFolder(false);

    assertThat(all)
        .filteredOn(version -> version.survey().equals("example"))
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.id()).isEqualTo(kept.id());
              assertThat(version.contentHash()).isEqualTo(kept.contentHash());
            });
  }

  @Test
  void hasResponses_looksAtTheStoredResponses() throws Exception {
    SurveyVersion example = keep(false, Files.readString(EXAMPLE));
    SurveyRepository repository = new SurveyRepository(database);
    assertThat(repository.hasResponses(example.id())).isFalse();

    execute(
        """
        INSERT INTO response (campaign_id, id, survey_version_id, channel, submitted_at,
          received_at, answers, body_hash)
        SELECT min(id), random_bytes(16), %d, 'paper', '2026-09-01', '2026-09-01', '1025Ka2-',
          random_bytes(16)
        FROM campaign"""
            .formatted(example.id()));
    try {
      assertThat(repository.hasResponses(example.id())).isTrue();
    } finally {
      execute("DELETE FROM response WHERE survey_version_id = " + example.id());
    }
  }

  private SurveyVersion keep(boolean answered, String yaml) throws Exception {
    Files.writeString(folder.resolve("example.yaml"), yaml);
    return keepFolder(answered).get(0);
  }

  private List<SurveyVersion> keepFolder(boolean answered) throws Exception {
    SurveyRepository repository =
        new SurveyRepository(database) {
          @Override
          boolean hasResponses(int id) {
            return answered;
          }
        };
    Callable<List<SurveyVersion>> keep =
        () -> new SurveyStore(repository, CLOCK).keep(SurveyFiles.read(folder).files());
    return QuarkusTransaction.requiringNew().call(keep);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> rows(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> read = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(
              String.valueOf(
                  rows.getObject(i) instanceof Boolean flag ? (flag ? 1 : 0) : rows.getString(i)));
        }
        read.add(String.join(" ", cells));
      }
      return read;
    }
  }
}
