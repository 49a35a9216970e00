package vn.sipas.response.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without JavaScript: keeps cookies, follows redirects, fills in the form it is shown.
 */
final class Respondent {

  /** A page as it was received, after redirects. */
  record Page(int status, URI uri, String html, HttpResponse<String> response) {

    String path() {
      return uri.getPath();
    }

    boolean shows(String text) {
      return html.contains(text);
    }

    /** The radio button or box with this value is chosen. */
    boolean hasChosen(String name, String value) {
      String quoted = Pattern.quote("name=\"" + name + "\" value=\"" + value + "\"");
      return Pattern.compile(quoted + " checked").matcher(html).find();
    }
  }

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;
  private final URI root;
  private Page page;

  Respondent(int port) {
    root = URI.create("http://localhost:" + port);
    client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  Page page() {
    return page;
  }

  List<HttpCookie> cookies() {
    return List.copyOf(cookies.getCookieStore().getCookies());
  }

  void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }

  /** Keeps what a browser keeps when it is closed: cookies with an age. */
  void closeBrowser() {
    cookies().stream()
        .filter(cookie -> cookie.getMaxAge() < 0)
        .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
  }

  void setCookie(String name, String path, String value) {
    cookies().stream()
        .filter(old -> old.getName().equals(name) && old.getPath().equals(path))
        .forEach(old -> cookies.getCookieStore().remove(null, old));
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath(path);
    cookie.setVersion(0);
    cookies.getCookieStore().add(root, cookie);
  }

  Page get(String path) {
    return page = send(HttpRequest.newBuilder(root.resolve(path)).GET());
  }

  /** Posts the form of the present page to its address: fields are name, value, … */
  Page post(String... fields) {
    return postTo(page.path(), fields);
  }

  Page postTo(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(page.html());
    while (hidden.find()) {
      append(body, hidden.group(1), hidden.group(2));
    }
    return page = submit(path, body, fields);
  }

  /** As another tab that was opened earlier does: with the fields given and no others. */
  Page postOnly(String path, String... fields) {
    return page = submit(path, new StringBuilder(), fields);
  }

  private Page submit(String path, StringBuilder body, String... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      append(body, fields[i], fields[i + 1]);
    }
    return send(
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Page(response.statusCode(), response.uri(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void append(StringBuilder body, String name, String value) {
    body.append(body.length() == 0 ? "" : "&")
        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
