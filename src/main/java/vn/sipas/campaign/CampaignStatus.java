package vn.sipas.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a campaign stands, and the one table of what may follow what. */
public enum CampaignStatus {
  /** Being set up; takes no answers and may be deleted. */
  DRAFT("draft"),
  /** Takes answers on its days. */
  OPEN("open"),
  /** Takes only answers that were given before it was closed and arrive late. */
  CLOSED("closed"),
  /** Takes nothing and changes no more: its figures are final. */
  ARCHIVED("archived");

  @EnumeratedValue private final String code;

  CampaignStatus(String code) {
    this.code = code;
  }

  public Set<CampaignStatus> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(OPEN);
      case OPEN -> EnumSet.of(CLOSED);
      case CLOSED -> EnumSet.of(OPEN, ARCHIVED);
      case ARCHIVED -> EnumSet.of(CLOSED);
    };
  }

  public boolean mayBecome(CampaignStatus other) {
    return next().contains(other);
  }

  /** Steps back are explained: they touch figures that somebody may already have used. */
  boolean needsReasonToBecome(CampaignStatus other) {
    return other.ordinal() < ordinal();
  }

  @JsonValue
  public String code() {
    return code;
  }

  static Optional<CampaignStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }
}
