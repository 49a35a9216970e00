package vn.sipas.refusal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Eight digits that stand for a network on one day. The last part of the address is cut off before,
 * so that many share a name; with the day, so that nobody is followed from one to the next.
 */
final class NetworkName {

  /** Networks beyond those that have names of their own. */
  static final String MANY = "*";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 4;
  private static final int GROUPS = 3;

  private final SecretKeySpec key;

  NetworkName(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Empty for no address. */
  String of(String address, LocalDate day) {
    if (address.isEmpty()) {
      return "";
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] name = mac.doFinal((day + " " + cut(address)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(name, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first three of four numbers, or the first three of eight groups. */
  static String cut(String address) {
    if (address.indexOf(':') < 0) {
      int last = address.lastIndexOf('.');
      return last < 0 ? address : address.substring(0, last);
    }
    String[] groups = address.split(":", -1);
    return String.join(":", Arrays.copyOf(groups, Math.min(GROUPS, groups.length)));
  }
}
