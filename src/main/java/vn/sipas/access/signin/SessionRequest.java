package vn.sipas.access.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A session's token, presented by a browser. */
class SessionRequest extends BaseAuthenticationRequest {

  private final String token;

  SessionRequest(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }
}
