package vn.sipas.platform;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
  private List<Language> offered = Language.EVERYWHERE;
  private Language language;
  private String chosen;

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

  /** The languages that the reader of this page may change to. */
  public List<Language> others() {
    return offered.stream().filter(other -> !other.equals(language())).toList();
  }

  /** Offers the languages of packs, too. */
  public void offer(List<Language> packs) {
    offered = Stream.concat(Language.EVERYWHERE.stream(), packs.stream()).toList();
    language = null;
  }

  /** This page in another language, with its other parameters kept. */
  public String inLanguage(Language other) {
    StringBuilder address = new StringBuilder(path()).append("?lang=").append(other.tag());
    request.queryParams().entries().stream()
        .filter(entry -> !entry.getKey().equals("lang"))
        .forEach(entry -> address.append('&').append(encoded(entry)));
    return address.toString();
  }

  /**
   * Takes the language from a button of a form, where the page offers it; from then on it is
   * remembered. Tells whether the value named a language at all.
   */
  public boolean choose(String tag) {
    boolean named = Messages.speak(tag);
    if (named) {
      chosen = tag;
      language = null;
    }
    return named;
  }

  /** The language asked for in this very request, to be remembered. */
  Optional<Language> chosen() {
    String tag = chosen == null ? request.queryParams().get("lang") : chosen;
    return Language.of(tag, offered);
  }

  boolean api() {
    return isApi(path());
  }

  static boolean isApi(String path) {
    return path.startsWith("/api/") || path.startsWith("/q/");
  }

  private Optional<Language> remembered() {
    Cookie cookie = request.request().getCookie(COOKIE);
    return cookie == null ? Optional.empty() : Language.of(cookie.getValue(), offered);
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
