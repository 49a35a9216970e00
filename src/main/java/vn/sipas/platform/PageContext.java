package vn.sipas.platform;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;

/**
 * What every page of this request needs: its language and its own address.
 *
 * <p>Pages are Vietnamese until the reader chooses otherwise: browsers of Vietnamese offices often
 * announce English. The API follows {@code Accept-Language}, which a program sets on purpose.
 */
@Named("page")
@RequestScoped
public class PageContext {

  static final String COOKIE = "sipas_lang";

  private final RoutingContext request;
  private Language language;
  private Language chosen;

  PageContext(RoutingContext request) {
    this.request = request;
  }

  public Language language() {
    if (language == null) {
      language = chosen().or(this::remembered).or(this::accepted).orElse(Language.VIETNAMESE);
    }
    return language;
  }

  public Locale locale() {
    return language().locale();
  }

  public String tag() {
    return language().tag();
  }

  public boolean vietnamese() {
    return language() == Language.VIETNAMESE;
  }

  public String text(String key, Object... args) {
    return Messages.text(locale(), key, args);
  }

  public String path() {
    return request.normalizedPath();
  }

  public boolean at(String prefix) {
    return path().equals(prefix) || path().startsWith(prefix + "/");
  }

  /** This page in the other language, with its other parameters kept. */
  public String inOtherLanguage() {
    StringBuilder address = new StringBuilder(path()).append("?lang=");
    address.append(vietnamese() ? Language.ENGLISH.tag() : Language.VIETNAMESE.tag());
    request.queryParams().entries().stream()
        .filter(entry -> !entry.getKey().equals("lang"))
        .forEach(entry -> address.append('&').append(encoded(entry)));
    return address.toString();
  }

  /** Takes the language from a button of a form; from then on it is remembered. */
  public void choose(Language language) {
    this.language = language;
    chosen = language;
  }

  /** The language asked for in this very request, to be remembered. */
  Optional<Language> chosen() {
    return Optional.ofNullable(chosen).or(() -> Language.ofTag(request.queryParams().get("lang")));
  }

  boolean api() {
    return isApi(path());
  }

  static boolean isApi(String path) {
    return path.startsWith("/api/") || path.startsWith("/q/");
  }

  private Optional<Language> remembered() {
    Cookie cookie = request.request().getCookie(COOKIE);
    return cookie == null ? Optional.empty() : Language.ofTag(cookie.getValue());
  }

  private Optional<Language> accepted() {
    return api()
        ? request.acceptableLanguages().stream()
            .map(header -> Language.ofTag(header.tag()))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private static String encoded(java.util.Map.Entry<String, String> entry) {
    return java.net.URLEncoder.encode(entry.getKey(), java.nio.charset.StandardCharsets.UTF_8)
        + "="
        + java.net.URLEncoder.encode(entry.getValue(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
