package vn.sipas.unit;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An administrator at a browser or with a program. */
public final class Caller {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  private final CookieFilter cookies = new CookieFilter();

  public static RequestSpecification api() {
    return given();
  }

  public RequestSpecification request() {
    return given().filter(cookies).redirects().follow(false);
  }

  public String page(String address) {
    Response page = request().get(address);
    page.then().statusCode(200).contentType("text/html");
    return page.asString();
  }

  /** A form that stands on {@code page}, with its token. */
  public RequestSpecification form(String page) {
    Matcher token = TOKEN.matcher(page(page));
    if (!token.find()) {
      throw new AssertionError("No form on " + page);
    }
    return request().multiPart("csrf-token", token.group(1));
  }

  public String token(String page) {
    Matcher token = TOKEN.matcher(page);
    return token.find() ? token.group(1) : "";
  }
}
