package vn.sipas.response.form;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.access.ServerSecrets;
import vn.sipas.platform.Seal;

/**
 * Keeps a draft, and after submitting its receipt, sealed in cookies of the campaign's own path.
 */
@ApplicationScoped
class FormCookies {

  private static final String DRAFT = "sipas_draft_";
  private static final String DONE = "sipas_done";
  private static final String SECRET = "form";

  /** A browser that restores its session must not show yesterday's answers to somebody else. */
  private static final Duration KEPT = Duration.ofHours(24);

  private final Seal seal;
  private final Clock clock;

  FormCookies(ServerSecrets secrets, Clock clock) {
    this.seal = new Seal(secrets.key(SECRET));
    this.clock = clock;
  }

  Optional<FormDraft> draft(HttpServerRequest request, String campaign) {
    return CookieParts.join(part -> value(request, DRAFT + part))
        .flatMap(value -> seal.open(value, DRAFT + campaign))
        .flatMap(Packing::unpack)
        .flatMap(FormDraft::of)
        .filter(draft -> clock.instant().isBefore(draft.startedAt().plus(KEPT)));
  }

  boolean hasDraft(HttpServerRequest request) {
    return value(request, DRAFT + 0) != null;
  }

  Optional<Submitted> submitted(HttpServerRequest request, String campaign) {
    return Optional.ofNullable(value(request, DONE))
        .flatMap(value -> seal.open(value, DONE + campaign))
        .flatMap(Submitted::of);
  }

  /** Empty when the draft has become too long for the browser's cookies. */
  Optional<NewCookie[]> keep(FormDraft draft, HttpServerRequest request, String campaign) {
    String sealed = seal.seal(Packing.pack(draft.bytes()), DRAFT + campaign);
    return CookieParts.split(sealed).map(parts -> keep(parts, request, campaign));
  }

  private NewCookie[] keep(List<String> parts, HttpServerRequest request, String campaign) {
    List<NewCookie> cookies = new ArrayList<>(2);
    for (int i = 0; i < parts.size(); i++) {
      cookies.add(cookie(DRAFT + i, parts.get(i), request, campaign));
    }
    forgetDraft(parts.size(), cookies, request, campaign);
    forget(DONE, cookies, request, campaign);
    return cookies.toArray(NewCookie[]::new);
  }

  /** The receipt in the place of the draft. */
  NewCookie[] submitted(Submitted submitted, HttpServerRequest request, String campaign) {
    List<NewCookie> cookies = new ArrayList<>(2);
    String sealed = seal.seal(submitted.bytes(), DONE + campaign);
    cookies.add(cookie(DONE, sealed, request, campaign));
    forgetDraft(0, cookies, request, campaign);
    return cookies.toArray(NewCookie[]::new);
  }

  NewCookie[] forgetDraft(HttpServerRequest request, String campaign) {
    List<NewCookie> cookies = new ArrayList<>(1);
    forgetDraft(0, cookies, request, campaign);
    return cookies.toArray(NewCookie[]::new);
  }

  private static void forgetDraft(
      int from, List<NewCookie> cookies, HttpServerRequest request, String campaign) {
    for (int i = from; i < CookieParts.MOST; i++) {
      forget(DRAFT + i, cookies, request, campaign);
    }
  }

  private static void forget(
      String name, List<NewCookie> cookies, HttpServerRequest request, String campaign) {
    if (value(request, name) != null) {
      cookies.add(builder(name, "", request, "/s/" + campaign).maxAge(0).build());
    }
  }

  private static NewCookie cookie(
      String name, String value, HttpServerRequest request, String campaign) {
    return builder(name, value, request, "/s/" + campaign).build();
  }

  static NewCookie.Builder builder(
      String name, String value, HttpServerRequest request, String path) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(path)
        .httpOnly(true)
        .secure(request.isSSL())
        .sameSite(SameSite.LAX);
  }

  static String value(HttpServerRequest request, String name) {
    Cookie cookie = request.getCookie(name);
    return cookie == null ? null : cookie.getValue();
  }
}
