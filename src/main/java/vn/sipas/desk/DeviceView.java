package vn.sipas.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as administrators and analysts see it. */
@Schema(name = "Device")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceView(
    String code,
    String name,
    Place desk,
    Named campaign,
    @Schema(description = "Takes the answers that carry a one-time code") Named codeCampaign,
    @Schema(description = "The most pressing first") List<DeviceState> states,
    boolean sampleData,
    Instant createdAt,
    @Schema(description = "At this desk and campaign since") Instant since,
    @Schema(description = "Until when the enrolment code can be used; absent when none waits")
        Instant enrolmentUntil,
    Instant enrolledAt,
    Instant revokedAt,
    @Schema(description = "Whether an administrator set the PIN") boolean pinChosen,
    Heartbeat heartbeat) {

  /** A desk with the unit in which it stands. */
  @Schema(name = "DeviceDesk")
  record Place(String era, String code, String name, String unit, @JsonIgnore String href) {}

  /** A campaign. */
  @Schema(name = "DeviceCampaign")
  record Named(String code, String name) {}

  @JsonIgnore
  public DeviceState worst() {
    return states.get(0);
  }

  /** Null when it told none. */
  @JsonIgnore
  public Integer unsent() {
    return heartbeat == null ? null : heartbeat.unsent();
  }

  /** Null when nothing was heard of it. */
  @JsonIgnore
  public Instant seen() {
    return heartbeat == null ? null : heartbeat.receivedAt();
  }

  @JsonIgnore
  public boolean isNeverEnrolled() {
    return states.contains(DeviceState.NEVER_ENROLLED);
  }

  @JsonIgnore
  public boolean isRevoked() {
    return revokedAt != null;
  }
}
