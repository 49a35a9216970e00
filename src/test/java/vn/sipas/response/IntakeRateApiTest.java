package vn.sipas.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Over the network: through an address of this machine that is not loopback. */
@QuarkusTest
class IntakeRateApiTest {

  private static final String BATCH =
      "{\"responses\":[" + "{\"id\":\"x\"},".repeat(499) + "{\"id\":\"x\"}]}";

  @TestHTTPResource URI root;

  /** 1,200 a minute by default. Who is not behind a proxy cannot choose an address. */
  @Test
  void batches_fromOneAddressUnderForwardedNames_areLimitedTogether() throws SocketException {
    Optional<String> address = addressOnANetwork();
    assumeTrue(address.isPresent(), "this machine has no address but loopback");

    assertThat(post(address.get(), "198.51.100.1").statusCode()).isEqualTo(200);
    assertThat(post(address.get(), "198.51.100.2").statusCode()).isEqualTo(200);
    Response third = post(address.get(), "127.0.0.1");

    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.path("code").toString()).isEqualTo("too_many_requests");
    assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void batches_fromTheMachineItself_areNotLimited() {
    for (int i = 0; i < 3; i++) {
      assertThat(post("127.0.0.1", "198.51.100.3").statusCode()).isEqualTo(200);
    }
  }

  private Response post(String address, String forwarded) {
    return given()
        .contentType(ContentType.JSON)
        .header("X-Forwarded-For", forwarded)
        .header("Forwarded", "for=" + forwarded)
        .body(BATCH)
        .post("http://%s:%d/api/response-batches".formatted(address, root.getPort()));
  }

  private static Optional<String> addressOnANetwork() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }
}
