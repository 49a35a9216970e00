package vn.sipas.access.audit;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of the audit log; {@code userName} is empty for nobody and for the service itself. */
record AuditEntry(
    long id,
    Instant at,
    String userName,
    String action,
    String subject,
    Map<String, Object> details) {

  public String actionKey() {
    return "access.action." + action;
  }

  /** {@code role: analyst, unit: two_level 24611}, always in the same order. */
  public String detailText() {
    return details.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(detail -> detail.getKey() + ": " + detail.getValue())
        .collect(Collectors.joining(", "));
  }
}
