package vn.sipas.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Random keys of 32 bytes by name, the same on every replica and after every restart. Made when
 * first asked for; of two replicas that ask at once, the first one's key counts.
 */
@ApplicationScoped
public class ServerSecrets {

  private static final int BYTES = 32;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final ServerSecretRepository secrets;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  ServerSecrets(ServerSecretRepository secrets) {
    this.secrets = secrets;
  }

  /** The key of that name: up to 64 ASCII characters, one name per purpose. */
  public byte[] key(String name) {
    return known.computeIfAbsent(name, this::readOrCreate).clone();
  }

  private byte[] readOrCreate(String name) {
    byte[] fresh = new byte[BYTES];
    CHANCE.nextBytes(fresh);
    return secrets.addUnlessThere(name, fresh);
  }
}
