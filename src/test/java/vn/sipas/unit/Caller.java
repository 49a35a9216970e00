package vn.sipas.unit;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;

/** Somebody of the staff at a browser. */
public final class Caller {

  private final Browser browser = Staff.browser();

  private Caller(String user) {
    browser.signIn(user, Staff.PASSWORD);
  }

  public static Caller administrator() {
    return new Caller(Staff.named("administrator"));
  }

  public static Caller analyst() {
    return new Caller(Staff.named("analyst"));
  }

  public RequestSpecification request() {
    return browser.request();
  }

  public String page(String address) {
    Response page = request().get(address);
    page.then().statusCode(200).contentType("text/html");
    return page.asString();
  }

  /** A form with files that stands on {@code page}, with its token. */
  public RequestSpecification form(String page) {
    return request().multiPart("csrf-token", browser.csrfToken(page));
  }

  /** Presses the only button of the form on {@code page}. */
  public Response press(String page) {
    return browser.post(page, page);
  }
}
