package vn.sipas.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** Tablets at desks: how they are, and for administrators what is done with them. */
@Path("/devices")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed("administrator")
class DevicePages {

  @CheckedTemplate(basePath = "device")
  static class Templates {
    static native TemplateInstance fleet(FleetPage view, String done);

    static native TemplateInstance newDevice(
        DeviceInput input, DeviceChoices choices, FormErrors errors);

    static native TemplateInstance device(
        DeviceView device,
        DeviceInput input,
        DeviceChoices choices,
        FormErrors errors,
        String done);

    static native TemplateInstance newPin(DeviceView device, String pin);
  }

  private final Fleet fleet;
  private final DeviceSetup setup;
  private final DevicePins pins;
  private final DeviceChoices choices;
  private final PageContext page;

  DevicePages(
      Fleet fleet, DeviceSetup setup, DevicePins pins, DeviceChoices choices, PageContext page) {
    this.fleet = fleet;
    this.setup = setup;
    this.pins = pins;
    this.choices = choices;
    this.page = page;
  }

  @GET
  @RolesAllowed({"administrator", "analyst"})
  @Operation(hidden = true)
  public TemplateInstance all(
      @RestQuery String state,
      @RestQuery String q,
      @RestQuery String sort,
      @RestQuery String done) {
    return Templates.fleet(FleetPage.of(fleet.all(), FleetFilter.of(state, q, sort)), known(done));
  }

  @GET
  @Path("new")
  @Operation(hidden = true)
  public TemplateInstance newDevice() {
    return Templates.newDevice(DeviceInput.nothing(), choices, FormErrors.none());
  }

  @POST
  @Path("new")
  @Operation(hidden = true)
  public Response create(
      @RestForm String code,
      @RestForm String name,
      @RestForm String desk,
      @RestForm String campaign,
      @RestForm String codeCampaign) {
    var input = new DeviceInput(code, name, desk, campaign, codeCampaign);
    try {
      return seeOther("/devices/" + setup.create(input).code() + "?done=created");
    } catch (Problem refused) {
      return html(
          refused.status(), Templates.newDevice(input, choices, FormErrors.of(refused, page)));
    }
  }

  @GET
  @Path("{code}")
  @RolesAllowed({"administrator", "analyst"})
  @Operation(hidden = true)
  public TemplateInstance one(@RestPath String code, @RestQuery String done) {
    DeviceView device = fleet.one(code);
    return Templates.device(
        device, DeviceInput.of(device), choices, FormErrors.none(), known(done));
  }

  @POST
  @Path("{code}")
  @Operation(hidden = true)
  public Response change(
      @RestPath String code,
      @RestForm String name,
      @RestForm String desk,
      @RestForm String campaign,
      @RestForm String codeCampaign) {
    var input = new DeviceInput(code, name, desk, campaign, codeCampaign);
    try {
      return changed(setup.change(code, input), "changed");
    } catch (Problem refused) {
      return refused(fleet.one(code), input, refused);
    }
  }

  /** A generated PIN is shown this once and kept nowhere, so there is no redirect. */
  @POST
  @Path("{code}/pin")
  @Operation(hidden = true)
  public Response setPin(@RestPath String code, @RestForm String pin) {
    DeviceView device = fleet.one(code);
    try {
      String digits = pins.set(code, pin);
      boolean generated = pin == null || pin.isBlank();
      return generated ? html(200, Templates.newPin(device, digits)) : changed(device, "pin");
    } catch (Problem refused) {
      return refused(device, DeviceInput.of(device), refused);
    }
  }

  @POST
  @Path("{code}/revoke")
  @Operation(hidden = true)
  public Response revoke(@RestPath String code) {
    return changed(setup.revoke(code), "revoked");
  }

  @POST
  @Path("{code}/remove")
  @Operation(hidden = true)
  public Response remove(@RestPath String code) {
    setup.remove(code);
    return seeOther("/devices?done=removed");
  }

  private Response refused(DeviceView device, DeviceInput input, Problem refused) {
    FormErrors errors = FormErrors.of(refused, page);
    return html(refused.status(), Templates.device(device, input, choices, errors, null));
  }

  /** What an address may claim was done; anything else is nobody's word. */
  private static String known(String done) {
    return done != null && done.matches("created|changed|pin|revoked|removed|imported|hours")
        ? "device.done." + done
        : null;
  }

  private static Response changed(DeviceView device, String done) {
    return seeOther("/devices/" + device.code() + "?done=" + done);
  }

  private static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private static Response html(int status, TemplateInstance template) {
    return Response.status(status).entity(template.render()).build();
  }
}
