package vn.sipas.analysis.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenCodesTest {

  @Test
  void firstRow_manyCodes_eachIsNewOnceAndThenKnownByItsRow() {
    SeenCodes seen = new SeenCodes();

    for (int i = 1; i <= 20_000; i++) {
      assertThat(seen.firstRow("H15-" + i, i)).isZero();
    }
    for (int i = 1; i <= 20_000; i++) {
      assertThat(seen.firstRow("H15-" + i, 50_000)).isEqualTo(i);
    }
  }
}
