package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import vn.sipas.platform.Problem;

/**
 * Bodies that a device sealed to this server's public key (compact JWE, ECDH-ES with A256GCM): what
 * a tablet stores until the network is back cannot be read on the tablet.
 */
@ApplicationScoped
class SealedBodies {

  static final String MEDIA_TYPE = "application/jose";

  private final IntakeKeyRepository keys;
  private volatile EllipticCurveJsonWebKey key;

  SealedBodies(IntakeKeyRepository keys) {
    this.keys = keys;
  }

  /** The public key as a JWK set. */
  Map<String, Object> publicKeys() {
    return Map.of("keys", List.of(key().toParams(OutputControlLevel.PUBLIC_ONLY)));
  }

  /**
   * @throws Problem 400 when it was not sealed to this server, or was changed on its way
   */
  byte[] open(byte[] body) {
    try {
      JsonWebEncryption envelope = new JsonWebEncryption();
      envelope.setAlgorithmConstraints(
          new AlgorithmConstraints(
              ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.ECDH_ES));
      envelope.setContentEncryptionAlgorithmConstraints(
          new AlgorithmConstraints(
              ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
      envelope.setCompactSerialization(new String(body, StandardCharsets.US_ASCII).strip());
      envelope.setKey(key().getPrivateKey());
      return envelope.getPlaintextBytes();
    } catch (JoseException e) {
      throw new Problem(400, "cannot_open");
    }
  }

  private EllipticCurveJsonWebKey key() {
    EllipticCurveJsonWebKey known = key;
    if (known == null) {
      known = read(keys.keyOr(SealedBodies::freshKey));
      key = known;
    }
    return known;
  }

  private static EllipticCurveJsonWebKey read(String json) {
    try {
      return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(json);
    } catch (JoseException e) {
      throw new IllegalStateException("The intake key cannot be read", e);
    }
  }

  private static String freshKey() {
    try {
      EllipticCurveJsonWebKey fresh = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      fresh.setUse("enc");
      fresh.setAlgorithm(KeyManagementAlgorithmIdentifiers.ECDH_ES);
      fresh.setKeyId(fresh.calculateBase64urlEncodedThumbprint("SHA-256").substring(0, 12));
      return fresh.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
