package vn.sipas.access.signin;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;

/** Whose attempts are counted together. */
public final class ClientAddress {

  private static final int GROUPS_OF_A_NETWORK = 4;

  private ClientAddress() {}

  public static String of(HttpServerRequest request) {
    var address = request.remoteAddress();
    return address == null || address.hostAddress() == null ? "" : network(address.hostAddress());
  }

  /** One household or office has a whole IPv6 network of 64 bits to try from. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split(":", -1);
    int written = Math.min(GROUPS_OF_A_NETWORK, groups.length);
    return String.join(":", Arrays.copyOf(groups, written));
  }
}
