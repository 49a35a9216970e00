package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.code.CodeCampaigns.body;
import static vn.sipas.code.CodeCampaigns.put;
import static vn.sipas.code.CodeCampaigns.rows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Both tables dumped after use, in every order the database can give, by somebody who knows which
 * code brought which response: nothing in the dump leads from one to the other.
 */
@QuarkusTest
class CodeUnlinkableDbTest {

  private static final int CODES = 240;

  @Inject CodeHashing hashing;

  private String campaign;
  private List<String> codes;

  /** Responses in the order of their arrival, and the code of each. */
  private final List<UUID> ids = new ArrayList<>();

  private final List<String> used = new ArrayList<>();

  @BeforeEach
  void use() {
    campaign = CodeCampaigns.voluntary(true);
    codes = new ArrayList<>(CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), CODES / 2));
    codes.addAll(CodeCampaigns.issue(campaign, Map.of("desk", "TT-99010"), CODES / 2));
    List<String> handedIn = new ArrayList<>(codes);
    Collections.shuffle(handedIn, new Random(1));
    for (String code : handedIn.subList(0, CODES / 2)) {
      UUID id = UUID.randomUUID();
      put(id, body(campaign, code)).statusCode(201);
      ids.add(id);
      used.add(code);
    }
  }

  private String hash(String code) {
    byte[] bytes = hashing.hash(OneTimeCode.typed(code).orElseThrow()).bytes();
    return new java.math.BigInteger(1, bytes).setBit(128).toString(16).substring(1).toUpperCase();
  }

  private String ofCampaign() {
    return "(SELECT lot.id FROM code_lot lot JOIN code_batch b ON b.id = lot.batch_id JOIN campaign"
        + " c ON c.id = b.campaign_id WHERE c.code = '"
        + campaign
        + "')";
  }

  @Test
  void code_hasNoColumnThatCouldNameATimeOrAResponse() throws SQLException {
    assertThat(
            rows(
                "SELECT column_name, column_type, extra FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND table_name = 'code'"))
        .containsExactlyInAnyOrder(
            "hash binary(16) ",
            "lot_id int(11) ",
            "used tinyint(1) ",
            "revoked tinyint(1) ",
            "turned tinyint(1) ");
  }

  /** Used codes of a lot differ in nothing but the hash. */
  @Test
  void dump_ofUsedCodes_isAlikeButForHashAndLot() throws SQLException {
    assertThat(
            rows(
                "SELECT DISTINCT lot_id, used, revoked, turned FROM code WHERE used AND lot_id IN "
                    + ofCampaign()))
        .hasSize(2);
    assertThat(rows("SELECT HEX(hash) FROM code WHERE used AND lot_id IN " + ofCampaign()))
        .containsExactlyInAnyOrderElementsOf(used.stream().map(this::hash).toList());
  }

  /** With 120 used codes a correlation of chance has a standard deviation of 0.09. */
  @Test
  void dump_inAnyOrder_doesNotFollowTheOrderOfUse() throws SQLException {
    for (String order :
        List.of(
            "",
            " ORDER BY hash",
            " FORCE INDEX (ix_code_lot)",
            " IGNORE INDEX (PRIMARY, ix_code_lot)")) {
      String sql =
          order.startsWith(" ORDER")
              ? "SELECT HEX(hash) FROM code WHERE used AND lot_id IN " + ofCampaign() + order
              : "SELECT HEX(hash) FROM code" + order + " WHERE used AND lot_id IN " + ofCampaign();
      List<String> dump = rows(sql);
      List<Integer> byUse = used.stream().map(this::hash).map(dump::indexOf).toList();
      for (int lot = 0; lot < 2; lot++) {
        String desk = lot == 0 ? "first" : "second";
        List<Integer> ofLot = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
          if (codes.indexOf(used.get(i)) / (CODES / 2) == lot) {
            ofLot.add(byUse.get(i));
          }
        }
        assertThat(correlationWithOrder(ofLot)).as(desk + order).isBetween(-0.55, 0.55);
      }
      assertThat(correlationWithOrder(byUse)).as(order).isBetween(-0.4, 0.4);
    }
  }

  private static double correlationWithOrder(List<Integer> places) {
    int n = places.size();
    double meanX = (n - 1) / 2.0;
    double meanY = places.stream().mapToInt(i -> i).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      double x = i - meanX;
      double y = places.get(i) - meanY;
      xy += x * y;
      xx += x * x;
      yy += y * y;
    }
    return xy / Math.sqrt(xx * yy);
  }

  /** Neither the code nor its hash, in any column of the response; nor its id in the code's row. */
  @Test
  void dump_ofResponses_holdsNothingOfACode() throws SQLException {
    List<String> responses =
        rows(
            "SELECT HEX(id), HEX(body_hash), answers, texts, seq, submitted_at, received_at,"
                + " started_at FROM response WHERE campaign_id = (SELECT id FROM campaign WHERE"
                + " code = '"
                + campaign
                + "')");
    String all = String.join("\n", responses).toUpperCase(Locale.ROOT);
    String kept = String.join("\n", rows("SELECT HEX(hash) FROM code")).toUpperCase(Locale.ROOT);

    assertThat(responses).hasSize(used.size());
    for (int i = 0; i < used.size(); i++) {
      String code = OneTimeCode.typed(used.get(i)).orElseThrow().characters();
      assertThat(all).doesNotContain(code).doesNotContain(hash(used.get(i)).substring(0, 12));
      assertThat(kept).doesNotContain(CodeCampaigns.hex(ids.get(i)).substring(0, 12));
    }
  }

  /** Who knew an answer could else try all codes until the hash is right. */
  @Test
  void bodyHash_ofTheSameAnswersWithOtherCodes_isTheSame() throws SQLException {
    Set<String> hashes =
        new TreeSet<>(
            rows(
                "SELECT HEX(body_hash) FROM response WHERE campaign_id = (SELECT id FROM campaign"
                    + " WHERE code = '"
                    + campaign
                    + "')"));

    assertThat(hashes).hasSize(1);
  }

  /** Names batches and numbers, and no code. */
  @Test
  void auditLog_holdsNoCode() throws SQLException {
    String log = String.join("\n", rows("SELECT subject, detail FROM audit_entry"));

    assertThat(log).contains("\"codes\":" + CODES / 2);
    for (String code : codes) {
      assertThat(log).doesNotContain(code);
    }
  }
}
