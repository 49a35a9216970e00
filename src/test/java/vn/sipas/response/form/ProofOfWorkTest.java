package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.platform.Sha256;

class ProofOfWorkTest {

  private static final UUID FORM = UUID.fromString("0b5d6d3e-6c57-4a53-9a4f-0c2f8a1a1a11");
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant UNTIL = NOW.plus(Duration.ofHours(2));
  private static final int BITS = 8;

  private final ProofOfWork proofs = new ProofOfWork(new byte[] {1});
  private final String task = proofs.task("dn-2026", FORM, BITS, UNTIL);
  private final String proof = solved(task);

  @Test
  void holds_aSolution_forItsFormUntilItsTime() {
    assertThat(holds(proof)).isTrue();
    assertThat(proofs.holds(proof, "dn-2026", FORM, BITS, UNTIL.minusSeconds(1))).isTrue();
    assertThat(proofs.holds(proof, "dn-2026", FORM, BITS, UNTIL)).as("expired").isFalse();
  }

  @Test
  void holds_anotherFormOrCampaignOrServer_not() {
    assertThat(proofs.holds(proof, "dn-2026", UUID.randomUUID(), BITS, NOW)).isFalse();
    assertThat(proofs.holds(proof, "dn-2027", FORM, BITS, NOW)).isFalse();
    assertThat(new ProofOfWork(new byte[] {2}).holds(proof, "dn-2026", FORM, BITS, NOW)).isFalse();
  }

  @Test
  void holds_aNumberThatSolvesNothing_not() {
    for (int number = 0; number < 50; number++) {
      String tried = task + "." + number;
      assertThat(holds(tried)).isEqualTo(ProofOfWork.zeroBits(Sha256.of(tried)) >= BITS);
    }
  }

  /** Easier terms, or a later end, are not what was signed. */
  @Test
  void holds_changedTerms_not() {
    String easier = task.replaceFirst("\\.8\\.", ".0.");
    String later = task.replaceFirst("\\d+", "" + UNTIL.plusSeconds(60).getEpochSecond());

    assertThat(holds(solved(easier))).isFalse();
    assertThat(holds(solved(later))).isFalse();
  }

  /** The setting was raised since: a task given out before is too easy now. */
  @Test
  void holds_fewerBitsThanAskedForNow_not() {
    assertThat(proofs.holds(proof, "dn-2026", FORM, BITS + 1, NOW)).isFalse();
    assertThat(proofs.holds(proof, "dn-2026", FORM, BITS - 1, NOW)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.2.3.4", "9999999999999999.8.x.1", "a.b.c.d"})
  void holds_anythingElse_not(String text) {
    assertThat(holds(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"00ff, 8", "80, 0", "7f, 1", "0001, 15", "000000, 24", "01, 7"})
  void zeroBits_countsFromTheLeft(String hex, int zeros) {
    assertThat(ProofOfWork.zeroBits(java.util.HexFormat.of().parseHex(hex))).isEqualTo(zeros);
  }

  private boolean holds(String text) {
    return proofs.holds(text, "dn-2026", FORM, BITS, NOW);
  }

  private static String solved(String task) {
    for (int number = 0; ; number++) {
      if (ProofOfWork.zeroBits(Sha256.of(task + "." + number)) >= BITS) {
        return task + "." + number;
      }
    }
  }
}
