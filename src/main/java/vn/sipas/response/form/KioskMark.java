package vn.sipas.response.form;

import io.vertx.core.http.HttpServerRequest;

/**
 * Tells that a form is open on a tablet that many citizens use, one after the other: there nothing
 * is ever saved. The kiosk leaves the mark in its browser whenever it starts.
 */
final class KioskMark {

  private static final String NAME = "sipas_kiosk";

  private KioskMark() {}

  static boolean isOn(HttpServerRequest request) {
    return request.getCookie(NAME) != null;
  }
}
