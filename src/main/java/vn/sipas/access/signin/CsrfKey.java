package vn.sipas.access.signin;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sipas.access.ServerSecrets;

/** Signs what forms carry. The key is read at the start: later there may be no time to wait. */
@ApplicationScoped
class CsrfKey {

  private static final String ALGORITHM = "HmacSHA256";

  private final ServerSecrets secrets;

  CsrfKey(ServerSecrets secrets) {
    this.secrets = secrets;
  }

  void readAhead(@Observes StartupEvent start) {
    secrets.key("csrf");
  }

  String sign(String value, String session) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secrets.key("csrf"), ALGORITHM));
      byte[] signed = mac.doFinal((value + " " + session).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
