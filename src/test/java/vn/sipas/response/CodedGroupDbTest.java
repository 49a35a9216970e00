package vn.sipas.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.code.CodeHash;
import vn.sipas.code.Codes;

/** Responses that share a commit, as they come only by chance from outside. */
@QuarkusTest
class CodedGroupDbTest {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  @Inject CodedGroup group;
  @Inject Campaigns campaigns;
  @Inject Codes codes;
  @Inject DataSource database;

  private CampaignTerms campaign;
  private List<CodeHash> hashes;

  @BeforeEach
  void issue() {
    String code = CodeCampaigns.voluntary(true);
    campaign = campaigns.terms(code).orElseThrow();
    hashes =
        CodeCampaigns.issue(code, Map.of(), 4).stream()
            .map(typed -> codes.find(typed, campaign).code().hash())
            .toList();
  }

  private Storing response(UUID id, String answers, CodeHash code) {
    return new Storing(
        new SurveyResponse(
            id,
            campaign.id(),
            1,
            Channel.KIOSK,
            "vi",
            null,
            null,
            null,
            null,
            1,
            null,
            AT,
            AT,
            answers,
            null),
        code);
  }

  private Storing fresh(CodeHash code) {
    return response(UUID.randomUUID(), "54------", code);
  }

  private List<String> store(Storing... responses) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Arrays.stream(group.store(connection, List.of(responses)))
          .map(CodedGroupDbTest::told)
          .toList();
    }
  }

  private static String told(Stored stored) {
    return stored.refusal() == null
        ? stored.receipt().first() ? "stored" : "before"
        : stored.refusal().code();
  }

  private List<String> used() throws SQLException {
    return CodeCampaigns.rows(
        "SELECT SUM(code.used), (SELECT COUNT(*) FROM response WHERE campaign_id = "
            + campaign.id()
            + ") FROM code JOIN code_lot l ON l.id = code.lot_id JOIN code_batch b ON b.id ="
            + " l.batch_id WHERE b.campaign_id = "
            + campaign.id());
  }

  @Test
  void store_severalWithOneCode_takesTheFirst() throws SQLException {
    Storing first = fresh(hashes.get(0));

    assertThat(
            store(
                first,
                fresh(hashes.get(0)),
                fresh(null),
                first,
                fresh(hashes.get(1)),
                fresh(hashes.get(0))))
        .containsExactly("stored", "code_used", "stored", "before", "stored", "code_used");
    assertThat(used()).containsExactly("2 3");
  }

  /** The second one's id is in use: then each is stored for itself, and nothing else is lost. */
  @Test
  void store_withAnIdInUse_leavesItsCodeAndTakesTheOthers() throws SQLException {
    Storing before = fresh(hashes.get(0));
    store(before);
    Storing conflict = response(before.response().id(), "11------", hashes.get(1));

    assertThat(
            store(
                fresh(hashes.get(2)),
                conflict,
                fresh(hashes.get(2)),
                before,
                fresh(null),
                fresh(hashes.get(1))))
        .containsExactly("stored", "response_conflict", "code_used", "before", "stored", "stored");
    assertThat(used()).containsExactly("3 4");
  }

  @Test
  void store_revokedMeanwhile_isRefused() throws SQLException {
    CodeCampaigns.execute(
        "UPDATE code JOIN code_lot l ON l.id = code.lot_id JOIN code_batch b ON b.id = l.batch_id"
            + " SET code.revoked = TRUE WHERE b.campaign_id = "
            + campaign.id());

    assertThat(store(fresh(hashes.get(0)), fresh(null))).containsExactly("invalid", "stored");
    assertThat(used()).containsExactly("0 1");
  }
}
