package vn.sipas.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a tablet is given once, when it becomes a device. */
@Schema(name = "EnrolledDevice")
record Enrolled(
    @Schema(description = "The device's code") String device,
    @Schema(description = "What people call it") String name,
    @Schema(description = "Sent as a bearer token from now on; shown this once") String token) {

  @Override
  public String toString() {
    return "Enrolled[" + device + "]";
  }
}
