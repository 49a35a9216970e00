package vn.sipas.access;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps cookies, never follows a redirect, and finds the token of the form that it posts. */
public record Browser(CookieFilter cookies) {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  public RequestSpecification request() {
    return given().filter(cookies).redirects().follow(false);
  }

  /** Posts to {@code action} a form that stands on {@code page}; fields are name, value, … */
  public Response post(String page, String action, String... fields) {
    String token = csrfToken(page);
    RequestSpecification form =
        request()
            .contentType(ContentType.URLENC.withCharset("UTF-8"))
            .formParam("csrf-token", token);
    for (int i = 0; i < fields.length; i += 2) {
      form.formParam(fields[i], fields[i + 1]);
    }
    return form.post(action);
  }

  public String csrfToken(String page) {
    String html = request().get(page).asString();
    Matcher token = TOKEN.matcher(html);
    if (!token.find()) {
      throw new AssertionError("No form with a CSRF token on " + page + ": " + html);
    }
    return token.group(1);
  }

  public Browser signIn(String name, String password) {
    Response answer = post("/sign-in", "/sign-in", "name", name, "password", password);
    if (answer.statusCode() != 303) {
      throw new AssertionError("Not signed in: " + answer.statusCode() + answer.asString());
    }
    return this;
  }
}
