package vn.sipas.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.sipas.access.ServerSecrets;
import vn.sipas.access.TickingClock;
import vn.sipas.platform.Refused;

/** Counts of several replicas in one table. */
@QuarkusTest
class RefusalDbTest {

  private static final Instant NOON = Instant.parse("2031-03-04T05:10:00Z");

  @Inject RefusalRepository repository;
  @Inject ServerSecrets secrets;
  @Inject DataSource database;

  private final String reason = "test_" + UUID.randomUUID().toString().substring(0, 8);
  private final TickingClock clock = new TickingClock(NOON);

  @Test
  void twoReplicas_addUp_howeverOftenEachWrites() {
    RefusalCounts one = replica(repository, clock);
    RefusalCounts other = replica(repository, clock);
    for (int i = 0; i < 5; i++) {
      one.count(refused("203.0.113.7"));
      other.count(refused("203.0.113.9"));
      other.count(refused("203.0.113.9"));
      one.write();
      other.write();
    }
    one.write();

    assertThat(found(true)).singleElement().extracting(RefusalRow::refused).isEqualTo(15L);
  }

  /** Many rows in both, written at the same time again and again: nobody may stop the other. */
  @Test
  void twoReplicas_writingAtOnce_loseNothing() {
    RefusalCounts one = replica(repository, clock);
    RefusalCounts other = replica(repository, clock);
    List<CompletableFuture<Void>> writing = new ArrayList<>();
    for (RefusalCounts counts : List.of(one, other)) {
      writing.add(
          CompletableFuture.runAsync(
              () -> {
                for (int round = 0; round < 20; round++) {
                  for (int network = 0; network < 40; network++) {
                    counts.count(refused("10.1." + network + ".1"));
                  }
                  counts.write();
                }
              }));
    }
    writing.forEach(CompletableFuture::join);
    one.write();
    other.write();

    assertThat(repository.totals(filter(false)))
        .containsExactly(new ReasonTotal(reason, 2L * 20 * 40));
  }

  @Test
  void hours_areToldApart_andDaysAreThoseOfVietnam() {
    RefusalCounts counts = replica(repository, clock);
    counts.count(refused("203.0.113.7"));
    clock.pass(Duration.ofHours(1));
    counts.count(refused("203.0.113.7"));
    clock.pass(Duration.ofHours(11));
    counts.count(refused("203.0.113.7"));
    counts.write();

    assertThat(found(true))
        .extracting(RefusalRow::since)
        .containsExactly(
            Instant.parse("2031-03-04T17:00:00Z"),
            Instant.parse("2031-03-04T06:00:00Z"),
            Instant.parse("2031-03-04T05:00:00Z"));
    assertThat(found(false))
        .extracting(RefusalRow::since, RefusalRow::refused)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Instant.parse("2031-03-04T17:00:00Z"), 1L),
            org.assertj.core.groups.Tuple.tuple(Instant.parse("2031-03-03T17:00:00Z"), 2L));
  }

  @Test
  void manyNetworks_haveALimitedNumberOfRows() {
    RefusalCounts counts = replica(repository, clock);
    for (int network = 0; network < 1_000; network++) {
      counts.count(refused("10." + network / 250 + "." + network % 250 + ".1"));
    }
    counts.write();

    List<RefusalRow> rows = found(true);
    assertThat(rows).hasSize(RefusalCounts.MOST_NETWORKS + 1);
    assertThat(rows.get(0).network()).isEqualTo("*");
    assertThat(rows.get(0).refused()).isEqualTo(1_000L - RefusalCounts.MOST_NETWORKS);
    clock.pass(Duration.ofHours(1));
    counts.count(refused("172.16.0.1"));
    counts.write();
    assertThat(found(true).get(0).network()).as("a new hour").isNotEqualTo("*");
  }

  @Test
  void databaseGone_countsStayUntilItIsBack() {
    boolean[] gone = {true};
    RefusalRepository failing =
        new RefusalRepository(database) {
          @Override
          void add(Map<Tally, Long> counts) {
            if (gone[0]) {
              throw new IllegalStateException("gone");
            }
            repository.add(counts);
          }
        };
    RefusalCounts counts = replica(failing, clock);
    counts.count(refused("203.0.113.7"));
    counts.write();
    counts.count(refused("203.0.113.7"));
    gone[0] = false;
    counts.write();

    assertThat(found(true)).singleElement().extracting(RefusalRow::refused).isEqualTo(2L);
  }

  @Test
  void oldOnes_areForgotten() {
    RefusalCounts counts = replica(repository, clock);
    counts.count(refused("203.0.113.7"));
    counts.write();

    repository.forgetBefore(NOON.minus(Duration.ofHours(1)));
    assertThat(found(true)).hasSize(1);
    repository.forgetBefore(NOON.plus(Duration.ofHours(1)));
    assertThat(found(true)).isEmpty();
  }

  @Test
  void table_showsNoAddress() throws SQLException {
    RefusalCounts counts = replica(repository, clock);
    counts.count(refused("203.0.113.7"));
    counts.write();

    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT CONCAT_WS(' ', hour, campaign, channel, device, network) FROM refusal"
                    + " WHERE reason = ?")) {
      select.setString(1, reason);
      try (var row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1))
            .doesNotContain("113", "203.0")
            .matches("2031-03-04 05:00:00\\.000 some-campaign online {2}[0-9a-f]{8}");
      }
    }
  }

  private RefusalCounts replica(RefusalRepository writing, Clock time) {
    RefusalCounts counts = new RefusalCounts(writing, secrets, new Kept(), time);
    counts.readAhead(null);
    return counts;
  }

  private Refused refused(String address) {
    return new Refused(reason, "some-campaign", "online", "", address);
  }

  private List<RefusalRow> found(boolean byHour) {
    return repository.find(filter(byHour), 1_000);
  }

  private RefusalFilter filter(boolean byHour) {
    LocalDate day = LocalDate.of(2031, 3, 4);
    return new RefusalFilter(
        day, day.plusDays(1), reason, "some-campaign", "online", byHour, clock.getZone());
  }

  private record Kept() implements RefusalConfig {

    @Override
    public Duration writtenEvery() {
      return Duration.ofSeconds(30);
    }

    @Override
    public Duration kept() {
      return Duration.ofDays(90);
    }
  }
}
