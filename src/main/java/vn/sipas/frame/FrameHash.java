package vn.sipas.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.sipas.platform.Sha256;

/** SHA-256 of a frame: of the lines of its rows in UTF-8, in the order of their codes' bytes. */
final class FrameHash {

  private final MessageDigest digest = Sha256.digest();

  void add(FrameEntry entry) {
    digest.update(entry.line().getBytes(StandardCharsets.UTF_8));
  }

  /** 64 digits in small letters; nothing can be added afterwards. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
