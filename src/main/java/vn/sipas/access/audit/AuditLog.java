package vn.sipas.access.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/**
 * Records what was done. Inside a transaction the entry stands or falls with it. Details are few
 * and short: codes, names, numbers; never a password, a token, an answer or a network address.
 */
@ApplicationScoped
public class AuditLog {

  private static final int LONGEST_SUBJECT = 200;

  private final AuditRepository entries;
  private final SecurityIdentity identity;
  private final Clock clock;

  AuditLog(AuditRepository entries, SecurityIdentity identity, Clock clock) {
    this.entries = entries;
    this.identity = identity;
    this.clock = clock;
  }

  /** Done by the current user; outside a request, by the service itself. */
  public void record(AuditAction action, String subject, Map<String, ?> details) {
    recordAs(currentUser(), action, subject, details);
  }

  /** Done by that user, where the request does not say so yet or any more. */
  public void recordAs(String user, AuditAction action, String subject, Map<String, ?> details) {
    String shortened =
        subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    entries.add(clock.instant(), user, action, shortened, details);
  }

  private String currentUser() {
    boolean asked = Arc.container().requestContext().isActive();
    return asked && !identity.isAnonymous() ? identity.getPrincipal().getName() : "";
  }
}
