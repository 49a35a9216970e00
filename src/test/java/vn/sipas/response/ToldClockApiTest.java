package vn.sipas.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.platform.Jdbc;

/** Tablets whose clocks lie. */
@QuarkusTest
class ToldClockApiTest {

  /** What a tablet shows whose clock began anew when its battery was empty. */
  private static final Instant IN_1970 = Instant.parse("1970-01-01T01:00:00.250Z");

  /** The tablet was moved yesterday: by its own clock the answer was given at the other desk. */
  private static final Duration MOVED = Duration.ofDays(1);

  @Inject DataSource database;
  @Inject TestDevices devices;

  private final UUID id = UUID.randomUUID();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private Tablet tablet;

  /** A row as it is stored; times are the server's. */
  private record Row(
      Instant startedAt,
      Instant submittedAt,
      Instant receivedAt,
      Duration correction,
      String desk) {}

  @BeforeEach
  void enrol() {
    tablet = devices.tablet();
    devices.assign(tablet, TestDevices.OTHER_DESK, TestDevices.CAMPAIGN, now.minus(MOVED));
  }

  @AfterEach
  void forget() {
    devices.remove(tablet);
  }

  @Test
  void batch_ofAClockThatIsOff_isPutRightAndBothTimesAreKept() throws SQLException {
    Instant submitted = IN_1970.plusSeconds(100);

    assertThat(send(submitted, IN_1970.plusSeconds(400).toString(), null)).isEqualTo(201);

    Row row = row();
    assertThat(row.submittedAt).isCloseTo(now.minusSeconds(300), within(1, ChronoUnit.MINUTES));
    assertThat(row.submittedAt.minus(row.correction)).isEqualTo(submitted);
    assertThat(row.startedAt.minus(row.correction)).isEqualTo(submitted.minusSeconds(60));
    assertThat(row.receivedAt).isAfter(row.submittedAt);
    assertThat(row.desk).isEqualTo(TestDevices.OTHER_DESK);
  }

  @Test
  void sameBody_withAnotherOffset_isTheSameResponse() throws SQLException {
    send(IN_1970, IN_1970.plusSeconds(10).toString(), null);
    Row first = row();

    assertThat(send(IN_1970, IN_1970.plus(Duration.ofDays(9)).toString(), null)).isEqualTo(200);
    assertThat(row()).isEqualTo(first);
  }

  /** By now the told time alone would not be in the campaign's days. */
  @Test
  void sameBody_afterTheClockWasSet_isTheSameResponse() {
    send(IN_1970, IN_1970.toString(), null);

    assertThat(send(IN_1970, now.toString(), null)).isEqualTo(200);
    assertThat(send(IN_1970, null, null)).isEqualTo(200);
  }

  @Test
  void otherBody_afterTheClockWasSet_isRefusedForItsTime() {
    send(IN_1970, IN_1970.toString(), null);

    assertThat(send(IN_1970.plusSeconds(1), now.toString(), null)).isEqualTo(410);
  }

  @Test
  void responseToldByAnotherClock_isPutRightByThatOne() throws SQLException {
    assertThat(send(IN_1970, now.toString(), IN_1970.plusSeconds(7_200).toString())).isEqualTo(201);

    assertThat(row().submittedAt).isCloseTo(now.minusSeconds(7_200), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void clockOffByLittle_isBelieved() throws SQLException {
    assertThat(send(now.minusSeconds(500), now.minusSeconds(200).toString(), null)).isEqualTo(201);

    assertThat(row().submittedAt).isEqualTo(now.minusSeconds(500));
    assertThat(row().correction).isNull();
  }

  /** Also what a device of the version before sends, which says nothing about its clock. */
  @Test
  void batchThatSaysNothingReadable_isBelieved() throws SQLException {
    assertThat(send(now, "+275760-09-13", null)).isEqualTo(201);
    assertThat(send(now, null, null)).isEqualTo(200);

    assertThat(row().submittedAt).isEqualTo(now);
  }

  @Test
  void senderThatIsNoDevice_isNotPutRight() {
    assertThat(send(given(), IN_1970, IN_1970.toString(), null)).isEqualTo(410);
  }

  @Test
  void answer_tellsTheServersTime() {
    String time =
        given()
            .contentType(ContentType.JSON)
            .body("{\"responses\":[]}")
            .post("/api/response-batches")
            .path("time");

    assertThat(Instant.parse(time)).isCloseTo(now, within(1, ChronoUnit.MINUTES));
  }

  private int send(Instant submittedAt, String sentAt, String ownSentAt) {
    RequestSpecification device = given().header("Authorization", "Bearer " + tablet.token());
    return send(device, submittedAt, sentAt, ownSentAt);
  }

  private int send(
      RequestSpecification sender, Instant submittedAt, String sentAt, String ownSentAt) {
    String body =
        """
        {%s "responses":[{"id":"%s", %s "campaign":"demo-desk","survey":"desk","version":1,
          "channel":"kiosk","startedAt":"%s","submittedAt":"%s","answers":{"access.1":5}}]}
        """
            .formatted(
                field(sentAt), id, field(ownSentAt), submittedAt.minusSeconds(60), submittedAt);
    JsonPath answer =
        sender.contentType(ContentType.JSON).body(body).post("/api/response-batches").jsonPath();
    return answer.getInt("responses[0].status");
  }

  private static String field(String sentAt) {
    return sentAt == null ? "" : "\"sentAt\":\"" + sentAt + "\",";
  }

  private Row row() throws SQLException {
    String sql =
        """
        SELECT started_at, submitted_at, received_at, clock_correction, desk.code
        FROM response JOIN desk ON desk.id = response.desk_id WHERE response.id = ?
        """;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setBytes(1, Jdbc.bytes(id));
      var row = select.executeQuery();
      assertThat(row.next()).isTrue();
      Long correction = row.getObject(4, Long.class);
      return new Row(
          utc(row.getObject(1, LocalDateTime.class)),
          utc(row.getObject(2, LocalDateTime.class)),
          utc(row.getObject(3, LocalDateTime.class)),
          correction == null ? null : Duration.ofMillis(correction),
          row.getString(5));
    }
  }

  private static Instant utc(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC);
  }
}
