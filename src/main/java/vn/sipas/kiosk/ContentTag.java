package vn.sipas.kiosk;

import jakarta.ws.rs.core.EntityTag;
import java.util.HexFormat;
import vn.sipas.platform.Sha256;

/** The tag of a content: another one whenever a byte of it is. */
final class ContentTag {

  private ContentTag() {}

  static EntityTag of(byte[] content) {
    return new EntityTag(HexFormat.of().formatHex(Sha256.of(content), 0, 16));
  }
}
