package vn.sipas.access.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that is recorded. Another action needs its constant here and its text {@code
 * access.action.<code>} in both languages (a test looks).
 */
public enum AuditAction {
  SIGN_IN,
  SIGN_IN_FAILED,
  SIGN_OUT,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  USER_CREATED,
  USER_CHANGED,
  USER_ACTIVATED,
  USER_DEACTIVATED,
  TOKEN_ISSUED,
  TOKEN_REVOKED,
  CAMPAIGN_CREATED,
  CAMPAIGN_CHANGED,
  CAMPAIGN_STATUS_CHANGED,
  CAMPAIGN_TARGETS_CHANGED,
  CAMPAIGN_DESIGN_CHANGED,
  CAMPAIGN_REMOVED,
  CODES_ISSUED,
  CODES_REVOKED,
  CODES_PURGED,
  UNITS_IMPORTED,
  QUEUE_IMPORTED,
  MICRODATA_EXPORTED,
  SAMPLE_DATA_REMOVED,
  FILE_ANALYSED,
  DEVICE_CREATED,
  DEVICE_CHANGED,
  DEVICE_PIN_CHANGED,
  DEVICE_ENROLMENT_ISSUED,
  DEVICE_ENROLLED,
  DEVICE_REVOKED,
  DEVICE_REMOVED,
  DEVICES_IMPORTED,
  DESK_HOURS_CHANGED,
  DESKS_CHECKED,
  ANSWERS_EXCLUDED,
  ANSWERS_KEPT,
  DOSSIERS_CHANGED,
  PAPER_ORDERED,
  PAPER_PRINTED,
  PAPER_COUNTED,
  PAPER_CLOSED,
  FRAME_STORED,
  FRAME_REMOVED,
  FRAME_CONTACTS_FORGOTTEN,
  ALLOWANCES_LISTED,
  ALLOWANCES_PRINTED,
  ALLOWANCES_SETTLED,
  BACK_CHECKS_PLANNED,
  BACK_CHECK_OPENED,
  BACK_CHECK_RECORDED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message key of its text. */
  public String key() {
    return "access.action." + code();
  }

  static Optional<AuditAction> ofCode(String code) {
    return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
  }
}
