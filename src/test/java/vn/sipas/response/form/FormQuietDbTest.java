package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the form asks of the database before it is submitted: nothing. */
@QuarkusTest
class FormQuietDbTest {

  private static final String DESK = "/s/" + FormCampaigns.DESK;
  private static final String WRITTEN = "Lời viết riêng Ê̆ 7391";

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;
  @Inject DataSource database;

  private Respondent citizen;

  @BeforeEach
  void open() throws SQLException {
    campaigns.ensure();
    citizen = new Respondent(root.getPort());
  }

  /** Others ask in the background: of several rounds the quietest one counts. */
  @Test
  void fillingIn_savingAndTakingUp_askTheDatabaseNothing() throws SQLException {
    fillIn();
    saveAndTakeUp();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long before = statements();
      fillIn();
      saveAndTakeUp();
      least = Math.min(least, statements() - before);
    }

    assertThat(least).as("but the question itself").isEqualTo(1);
  }

  @Test
  void savedForm_leavesNothingInAnyTable() throws SQLException {
    fillIn();
    citizen.get(DESK + "/comment");
    citizen.post("comment", WRITTEN, "go", "save");
    String code = code();

    assertThat(tablesThatHold(WRITTEN)).isEmpty();
    assertThat(tablesThatHold(code)).isEmpty();
  }

  private void fillIn() {
    citizen.get(DESK + "?desk=TT-99001");
    citizen.postTo(DESK, "go", "start");
    citizen.post("outcome", "granted", "go", "next");
    citizen.post("access.1", "5", "go", "next");
    citizen.get(DESK + "/check");
    assertThat(citizen.page().status()).isEqualTo(200);
  }

  private void saveAndTakeUp() {
    citizen.post("go", "save");
    String code = code();
    citizen.get(DESK);
    citizen.get(DESK + "/resume");
    citizen.postTo(DESK + "/resume", "code", code);
    assertThat(citizen.page().path()).isEqualTo(DESK + "/procedures");
  }

  private String code() {
    String html = citizen.post("go", "next").html();
    return html.replaceAll("(?s).*resume-code\">(\\d{3} \\d{3})<.*", "$1");
  }

  private long statements() throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
      row.next();
      return row.getLong(2);
    }
  }

  private List<String> tablesThatHold(String text) throws SQLException {
    List<String> holding = new ArrayList<>();
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      List<String[]> columns = new ArrayList<>();
      try (var row =
          statement.executeQuery(
              """
              SELECT table_name, column_name FROM information_schema.columns
              JOIN information_schema.tables USING (table_schema, table_name)
              WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                AND (data_type LIKE '%char' OR data_type LIKE '%text' OR data_type LIKE '%blob'
                  OR data_type LIKE '%binary')
              """)) {
        while (row.next()) {
          columns.add(new String[] {row.getString(1), row.getString(2)});
        }
      }
      assertThat(IntStream.range(0, columns.size()).boxed()).hasSizeGreaterThan(50);
      for (String[] column : columns) {
        String sql =
            "SELECT COUNT(*) FROM `%s` WHERE INSTR(CONVERT(`%s` USING utf8mb4), ?) > 0"
                .formatted(column[0], column[1]);
        try (var select = connection.prepareStatement(sql)) {
          select.setString(1, text);
          try (var row = select.executeQuery()) {
            row.next();
            if (row.getInt(1) > 0) {
              holding.add(column[0] + "." + column[1]);
            }
          }
        }
      }
    }
    return holding;
  }
}
