package vn.sipas.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fresh enrolment secret, told once. */
@Schema(name = "IssuedEnrolment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Issued(
    @Schema(description = "The device's code") String device,
    String name,
    @Schema(description = "Name of its desk") String desk,
    String secret,
    @Schema(description = "What the QR code holds: the kiosk's address with the secret")
        String address,
    Instant expiresAt,
    @Schema(description = "A fresh PIN, told once; absent when an administrator chose one")
        String pin) {

  @Override
  public String toString() {
    return "Issued[" + device + "]";
  }
}
