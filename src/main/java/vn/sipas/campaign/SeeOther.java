package vn.sipas.campaign;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** After a form was taken, the browser asks for a page, so that reloading sends nothing again. */
final class SeeOther {

  private SeeOther() {}

  static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
