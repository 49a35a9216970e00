package vn.sipas.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.PersistenceException;
import java.io.PrintStream;

/**
 * Says where to go and how to sign in, in two lines on standard output. They are printed and not
 * logged, because the second may hold a password and logs are kept and shipped.
 */
@ApplicationScoped
class StartMessage {

  private static final int LAST = 1_000_000;

  private final FirstAdministrator administrator;
  private SignInHint hint;

  StartMessage(FirstAdministrator administrator) {
    this.administrator = administrator;
  }

  /** Last of all: a password made for a start that then fails would never be shown. */
  void prepare(@Observes @Priority(LAST) StartupEvent start) {
    try {
      hint = administrator.ensure();
    } catch (PersistenceException anotherReplicaWasFirst) {
      hint = administrator.ensure();
    }
  }

  void print(@ObservesAsync HttpServerStart server) {
    if (LaunchMode.current() != LaunchMode.TEST) {
      print(System.out, server.options().getPort(), hint);
    }
  }

  static void print(PrintStream out, int port, SignInHint hint) {
    String address = "http://localhost:" + port;
    out.println("SIPAS is running at " + address);
    out.println("Sign in at " + address + "/sign-in " + hint.text());
  }
}
