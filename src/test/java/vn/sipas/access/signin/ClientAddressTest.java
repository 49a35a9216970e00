package vn.sipas.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "203.162.0.181, 203.162.0.181",
    "2001:ee0:4f01:2a10:a1b2:c3d4:e5f6:789a, 2001:ee0:4f01:2a10",
    "::1, ::1",
  })
  void network_isTheAddress_orTheHouseholdsPartOfIt(String address, String network) {
    assertThat(ClientAddress.network(address)).isEqualTo(network);
  }
}
