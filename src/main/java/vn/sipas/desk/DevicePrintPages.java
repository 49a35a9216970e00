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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.FormErrors;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.platform.QrCode;

/** Sheets with QR codes that make tablets devices: choose the devices, print. */
@Path("/devices/print")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
class DevicePrintPages {

  @CheckedTemplate(basePath = "device")
  static class Templates {
    static native TemplateInstance choose(List<Choice> choices, int most, FormErrors errors);

    static native TemplateInstance sheets(List<Sheet> sheets);
  }

  /** A device to print a sheet for. */
  record Choice(DeviceView device, boolean chosen) {}

  /** One part of a page, with its QR code as a picture. */
  record Sheet(Issued issued, String picture) {}

  private final Fleet fleet;
  private final EnrolmentSheets sheets;
  private final PageContext page;

  DevicePrintPages(Fleet fleet, EnrolmentSheets sheets, PageContext page) {
    this.fleet = fleet;
    this.sheets = sheets;
    this.page = page;
  }

  /** Those without a tablet are chosen, unless devices are named. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance choose(@RestQuery("device") List<String> named) {
    return Templates.choose(choices(named), EnrolmentSheets.MOST, FormErrors.none());
  }

  /** Answers at once and not by a redirect: the secrets are shown this once and kept nowhere. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response print(@RestForm("device") List<String> codes, UriInfo here) {
    List<String> chosen = codes == null ? List.of() : codes;
    try {
      List<Sheet> printed =
          sheets.issue(chosen, here.getBaseUri().toString()).stream().map(this::sheet).toList();
      return Response.ok(Templates.sheets(printed).render()).build();
    } catch (Problem refused) {
      var form =
          Templates.choose(choices(chosen), EnrolmentSheets.MOST, FormErrors.of(refused, page));
      return Response.status(refused.status()).entity(form.render()).build();
    }
  }

  private List<Choice> choices(List<String> named) {
    return FleetFilter.of("", "", "desk").of(fleet.all()).stream()
        .map(device -> new Choice(device, isChosen(device, named)))
        .toList();
  }

  private static boolean isChosen(DeviceView device, List<String> named) {
    return named.isEmpty() ? device.isNeverEnrolled() : named.contains(device.code());
  }

  private Sheet sheet(Issued issued) {
    String label = page.text("device.sheet.picture", issued.name());
    return new Sheet(issued, QrCode.svg(issued.address(), label));
  }
}
