package vn.sipas.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkNameTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final NetworkName names = new NetworkName(new byte[] {1, 2, 3});

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113",
    "2001:db8:1:2, 2001:db8:1",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1",
    "::1, ::1",
    "unknown, unknown"
  })
  void cut_leavesANetworkThatManyShare(String address, String network) {
    assertThat(NetworkName.cut(address)).isEqualTo(network);
  }

  @Test
  void of_oneNetworkAndDay_isOneName() {
    assertThat(names.of("203.0.113.7", DAY))
        .matches("[0-9a-f]{8}")
        .isEqualTo(names.of("203.0.113.250", DAY))
        .isNotEqualTo(names.of("203.0.114.7", DAY));
  }

  @Test
  void of_anotherDayOrServer_isAnotherName() {
    assertThat(names.of("203.0.113.7", DAY))
        .isNotEqualTo(names.of("203.0.113.7", DAY.plusDays(1)))
        .isNotEqualTo(new NetworkName(new byte[] {9}).of("203.0.113.7", DAY));
  }

  @Test
  void of_noAddress_isNoName() {
    assertThat(names.of("", DAY)).isEmpty();
  }
}
