package vn.sipas.access.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether this page can carry the sign-out form; in templates {@code inject:signOut}. */
@Named("signOut")
@RequestScoped
public class SignOut {

  private final RoutingContext request;

  SignOut(RoutingContext request) {
    this.request = request;
  }

  /** Pages about an error may come before a CSRF token was made; asking for it would fail. */
  public boolean isPossible() {
    return request.get("csrf_token") != null;
  }
}
