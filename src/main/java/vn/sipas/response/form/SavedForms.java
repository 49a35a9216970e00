package vn.sipas.response.form;

import static vn.sipas.response.form.FormCookies.builder;
import static vn.sipas.response.form.FormCookies.value;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.access.ServerSecrets;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Seal;

/**
 * Saved forms. They lie in the browser that saved them, sealed with a key made of the server's own
 * and of a code that nobody keeps but the citizen: code, device and server are all needed to read
 * one. The server stores nothing.
 */
@ApplicationScoped
class SavedForms {

  private static final String SECRET = "form-saved";

  /** The form itself, sent to the page only that takes it up again. */
  private static final String LOCKED = "sipas_locked_";

  /** Until when there is one; tells the other pages that there is. */
  private static final String UNTIL = "sipas_saved";

  /** The code, as long as its page may be loaded again. */
  private static final String CODE = "sipas_code";

  /** That the form being filled in is the saved one. */
  private static final String RESUMED = "sipas_resumed";

  private static final Duration CODE_SHOWN = Duration.ofMinutes(5);

  private final FormLock lock;
  private final Seal codes;
  private final FormConfig config;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  SavedForms(ServerSecrets secrets, FormConfig config, Clock clock) {
    this.lock = new FormLock(secrets.key(SECRET));
    this.codes = lock.of("shown");
    this.config = config;
    this.clock = clock;
  }

  /** Until when a form saved now can be taken up. */
  Instant until(CampaignTerms campaign) {
    return until(now(), campaign);
  }

  private Instant until(Instant savedAt, CampaignTerms campaign) {
    Instant end = savedAt.plus(config.savedFor());
    return campaign.closesAt().isBefore(end) ? campaign.closesAt() : end;
  }

  /** Until when the form that this browser saved can be taken up; empty when there is none. */
  Optional<Instant> kept(HttpServerRequest request) {
    try {
      return Optional.ofNullable(value(request, UNTIL))
          .map(Long::parseLong)
          .map(Instant::ofEpochSecond)
          .filter(until -> now().isBefore(until));
    } catch (NumberFormatException | DateTimeException planted) {
      return Optional.empty();
    }
  }

  /** Whether another form is saved here than the one being filled in. */
  boolean keepsAnother(HttpServerRequest request) {
    return kept(request).isPresent() && !isResumed(request);
  }

  boolean isResumed(HttpServerRequest request) {
    return value(request, RESUMED) != null;
  }

  /** Puts the form away under a new code; empty when it is too long for the browser's cookies. */
  Optional<NewCookie[]> save(FormDraft draft, HttpServerRequest request, CampaignTerms campaign) {
    ResumeCode code = ResumeCode.fresh(chance);
    SavedForm form = new SavedForm(now(), draft);
    return CookieParts.split(lock.lock(form, code, context(campaign)))
        .map(parts -> save(parts, code, request, campaign));
  }

  private NewCookie[] save(
      List<String> parts, ResumeCode code, HttpServerRequest request, CampaignTerms campaign) {
    String path = "/s/" + campaign.code();
    Instant until = until(campaign);
    int seconds = (int) Math.max(0, Duration.between(now(), until).toSeconds());
    byte[] digits = code.digits().getBytes(StandardCharsets.US_ASCII);
    List<NewCookie> cookies = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      cookies.add(lasting(LOCKED + i, parts.get(i), seconds, request, path + "/resume"));
    }
    forgetParts(parts.size(), cookies, request, path);
    cookies.add(lasting(UNTIL, "" + until.getEpochSecond(), seconds, request, path));
    int shown = (int) Math.min(seconds, CODE_SHOWN.toSeconds());
    String sealed = codes.seal(digits, context(campaign));
    cookies.add(lasting(CODE, sealed, shown, request, path + "/saved"));
    cookies.add(gone(RESUMED, request, path));
    return cookies.toArray(NewCookie[]::new);
  }

  /** The code that was made just now, to be shown. */
  Optional<ResumeCode> code(HttpServerRequest request, CampaignTerms campaign) {
    return Optional.ofNullable(value(request, CODE))
        .flatMap(text -> codes.open(text, context(campaign)))
        .flatMap(digits -> ResumeCode.typed(new String(digits, StandardCharsets.US_ASCII)));
  }

  NewCookie hideCode(HttpServerRequest request, CampaignTerms campaign) {
    return gone(CODE, request, "/s/" + campaign.code() + "/saved");
  }

  /** The saved form as it lies here, locked; empty when there is none. */
  Optional<String> locked(HttpServerRequest request) {
    return CookieParts.join(part -> value(request, LOCKED + part));
  }

  /** Empty for a wrong code. */
  Optional<SavedForm> open(String locked, ResumeCode code, CampaignTerms campaign) {
    return lock.open(locked, code, context(campaign));
  }

  boolean isOver(SavedForm form, CampaignTerms campaign) {
    return !now().isBefore(until(form.savedAt(), campaign));
  }

  FormDraft takenUp(SavedForm form) {
    return form.takenUp(now());
  }

  /** Remembers that the form being filled in from now on is the saved one. */
  NewCookie resumed(HttpServerRequest request, CampaignTerms campaign) {
    return builder(RESUMED, "1", request, "/s/" + campaign.code()).build();
  }

  /** Another form is begun: the saved one stays as it is. */
  NewCookie[] leave(HttpServerRequest request, CampaignTerms campaign) {
    return isResumed(request)
        ? new NewCookie[] {gone(RESUMED, request, "/s/" + campaign.code())}
        : new NewCookie[0];
  }

  /** The form was submitted: if it is the saved one, nothing of it stays. */
  NewCookie[] submitted(HttpServerRequest request, String campaign) {
    return isResumed(request) ? forget(request, campaign) : new NewCookie[0];
  }

  NewCookie[] forget(HttpServerRequest request, String campaign) {
    String path = "/s/" + campaign;
    List<NewCookie> cookies = new ArrayList<>();
    forgetParts(0, cookies, request, path);
    cookies.add(gone(UNTIL, request, path));
    cookies.add(gone(CODE, request, path + "/saved"));
    cookies.add(gone(RESUMED, request, path));
    return cookies.toArray(NewCookie[]::new);
  }

  private static void forgetParts(
      int from, List<NewCookie> cookies, HttpServerRequest request, String path) {
    for (int i = from; i < CookieParts.MOST; i++) {
      cookies.add(gone(LOCKED + i, request, path + "/resume"));
    }
  }

  private static String context(CampaignTerms campaign) {
    return LOCKED + campaign.code();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static NewCookie gone(String name, HttpServerRequest request, String path) {
    return lasting(name, "", 0, request, path);
  }

  private static NewCookie lasting(
      String name, String value, int seconds, HttpServerRequest request, String path) {
    return builder(name, value, request, path).maxAge(seconds).build();
  }
}
