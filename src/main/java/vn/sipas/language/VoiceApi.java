package vn.sipas.language;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.sipas.platform.Problem;

/**
 * Recordings of questions and answers. The name tells the content, so it may be kept for ever. Some
 * players ask for a part of it first and play nothing unless they get just that.
 */
@Path(VoiceApi.PATH)
@PermitAll
class VoiceApi {

  static final String PATH = "/voices";

  private final LanguagePacks packs;

  VoiceApi(LanguagePacks packs) {
    this.packs = packs;
  }

  @GET
  @Path("{name}")
  @Operation(hidden = true)
  public Response voice(String name, @HeaderParam("Range") String range) throws IOException {
    Voice voice =
        packs.voice(name).filter(Voice::isThere).orElseThrow(() -> Problem.notFound(name));
    byte[] content = Files.readAllBytes(voice.file());
    ByteRange wanted = ByteRange.of(range, content.length);
    if (wanted == null) {
      return kept(Response.ok(content), voice).build();
    }
    if (wanted.isEmpty()) {
      return Response.status(416).header("Content-Range", "bytes */" + content.length).build();
    }
    return kept(Response.status(206).entity(wanted.of(content)), voice)
        .header("Content-Range", wanted.written(content.length))
        .build();
  }

  private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, Voice voice) {
    return answer
        .type(voice.kind().type)
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", "public, max-age=31536000, immutable");
  }
}
