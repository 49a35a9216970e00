package vn.sipas.response.form;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import vn.sipas.access.ServerSecrets;
import vn.sipas.access.signin.ClientAddress;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Seal;

/**
 * What stands between robots and a stored form. A person meets it as one more press of the button
 * at worst: a browser may fill in a hidden field by itself, or have no JavaScript.
 */
@ApplicationScoped
class RobotWall {

  /**
   * What the check page carries.
   *
   * @param task of the proof of work; null where none is asked for
   * @param asked shows that the page has asked once more; null when it has not
   */
  record Wall(String task, int bits, String asked) {}

  private static final String SECRET = "form-robots";

  /** A field that nobody sees. */
  private static final String DECOY = "website";

  private static final Duration SOLVED_WITHIN = Duration.ofHours(2);

  private final ProofOfWork proofs;
  private final Seal seal;
  private final Allowance unproven;
  private final int bits;
  private final Clock clock;

  RobotWall(ServerSecrets secrets, FormConfig config, Clock clock) {
    byte[] key = secrets.key(SECRET);
    this.proofs = new ProofOfWork(key);
    this.seal = new FormLock(key).of("asked");
    this.unproven = new Allowance(config.unprovenPerHour(), "too_many_unproven", clock);
    this.bits = config.proofBits();
    this.clock = clock;
  }

  Wall wall(Visit visit, boolean askedAgain) {
    var draft = visit.draft();
    String task =
        bits == 0
            ? null
            : proofs.task(visit.code(), draft.id(), bits, clock.instant().plus(SOLVED_WITHIN));
    return new Wall(task, bits, askedAgain ? seal.seal(new byte[0], context(visit)) : null);
  }

  /** The hidden field was filled in, and nobody has pressed the button once more since. */
  boolean mustAskAgain(Visit visit, MultivaluedMap<String, String> posted) {
    return !text(posted, DECOY).isBlank()
        && seal.open(text(posted, "asked"), context(visit)).isEmpty();
  }

  /**
   * Without proof few forms an hour are taken from one network: that is enough for people without
   * JavaScript.
   *
   * @throws Problem 429 when there were more
   */
  void mustProve(Visit visit, MultivaluedMap<String, String> posted, HttpServerRequest request) {
    boolean proven =
        bits == 0
            || proofs.holds(
                text(posted, "proof"), visit.code(), visit.draft().id(), bits, clock.instant());
    if (!proven) {
      unproven.take(ClientAddress.of(request));
    }
  }

  private static String context(Visit visit) {
    return "asked " + visit.code() + " " + visit.draft().id();
  }

  private static String text(MultivaluedMap<String, String> posted, String name) {
    String text = posted.getFirst(name);
    return text == null ? "" : text;
  }
}
