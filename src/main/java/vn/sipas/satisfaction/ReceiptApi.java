package vn.sipas.satisfaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;
import vn.sipas.satisfaction.ReceiptCheck.Checked;

/** Whether figures given out earlier would be given out today. */
@Path("/api/receipts/{receipt}")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class ReceiptApi {

  private final ReceiptCheck receipts;
  private final CurrentUser user;
  private final PageContext page;

  ReceiptApi(ReceiptCheck receipts, CurrentUser user, PageContext page) {
    this.receipts = receipts;
    this.user = user;
    this.page = page;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Computes again what a receipt stands for",
      description =
          "Says whether figures under this receipt are the same today or what changed. As text/plain"
              + " the first line is \"equal\" or \"changed:\" with what has changed.")
  @APIResponse(responseCode = "200", description = "Equal, or what changed")
  @APIResponse(
      responseCode = "404",
      description = "No such receipt was given out, or it was forgotten with the figures of a day")
  public Checked check(@PathParam("receipt") String receipt) {
    return receipts.check(receipt, user, page.language());
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.5")
  @Operation(hidden = true)
  public String told(@PathParam("receipt") String receipt) {
    return new ReceiptText(check(receipt), page.locale()).lines();
  }
}
