package vn.sipas.desk;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.signin.ClientAddress;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Refused;

/** Where a tablet becomes a device. Open to nobody in particular: the secret is the proof. */
@Path("/api/devices/enrolment")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
class EnrolmentApi {

  private static final int LONGEST = 100;

  @Schema(name = "EnrolmentInput")
  record Input(@Schema(description = "From the QR code, behind #enrol=") String secret) {}

  private final Enrolments enrolments;
  private final EnrolmentThrottle throttle;
  private final Event<Refused> refused;

  EnrolmentApi(Enrolments enrolments, EnrolmentThrottle throttle, Event<Refused> refused) {
    this.enrolments = enrolments;
    this.throttle = throttle;
    this.refused = refused;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(summary = "Become a device with the secret of a printed QR code, which is good once")
  @APIResponse(responseCode = "201", description = "Enrolled; the token is told this once")
  @APIResponse(responseCode = "404", description = "No device has that secret")
  @APIResponse(responseCode = "410", description = "The secret was used, or is too old")
  @APIResponse(responseCode = "429", description = "Too many wrong secrets; see Retry-After")
  public Response enrol(Input input, HttpServerRequest request) {
    String secret = input == null ? null : input.secret();
    if (secret == null || secret.isBlank() || secret.length() > LONGEST) {
      throw Problem.invalid(List.of(new Fault("secret", "secret", "device.fault.secret")));
    }
    return Response.status(201).entity(enrolled(secret.strip(), ClientAddress.of(request))).build();
  }

  private Enrolled enrolled(String secret, String address) {
    try {
      throttle.attempt(address);
      Enrolled enrolled = enrolments.enrol(secret);
      throttle.succeeded(address);
      return enrolled;
    } catch (Problem problem) {
      String reason = problem.status() == 429 ? "too_many_enrolments" : problem.code();
      refused.fire(Refused.from(address, reason));
      throw problem;
    }
  }
}
