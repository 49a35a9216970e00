package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.report.document.Document;

/** What somebody needs who draws a sample again: the frame's lines, who was spared, the sample. */
@ApplicationScoped
class DrawFiles {

  static final String LINES = "text/tab-separated-values;charset=UTF-8";
  static final String CSV = "text/csv;charset=UTF-8";

  private final Draws draws;
  private final Frames frames;
  private final Protocols protocols;

  DrawFiles(Draws draws, Frames frames, Protocols protocols) {
    this.draws = draws;
    this.frames = frames;
    this.protocols = protocols;
  }

  /** Byte for byte what was hashed. */
  Response sample(String campaign, int number) {
    StoredDraw draw = draws.get(campaign, number);
    return file(draws.file(draw).text(), name(campaign, draw, "sample") + ".csv", CSV);
  }

  /** The lines that the frame's hash is of. */
  Response frame(String campaign, int number) {
    StoredDraw draw = draws.get(campaign, number);
    StoredFrame frame = frames.get(campaign, draw.sample().frameId());
    StreamingOutput content =
        out -> {
          OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
          frames.each(frame, entry -> write(buffered, entry.line()));
          buffered.flush();
        };
    return file(content, name(campaign, draw, "frame") + ".tsv", LINES);
  }

  private static void write(OutputStream out, String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Codes of the rows that were left out, one a line. */
  Response spared(String campaign, int number) {
    StoredDraw draw = draws.get(campaign, number);
    StringBuilder codes = new StringBuilder();
    draws.spared(draw).forEach(code -> codes.append(code).append('\n'));
    return file(
        codes.toString(), name(campaign, draw, "spared") + ".txt", "text/plain;charset=UTF-8");
  }

  Response protocol(String campaign, int number) {
    StoredDraw draw = draws.get(campaign, number);
    return file(
        protocols.of(campaign, draw).document().docx(),
        name(campaign, draw, "protocol") + ".docx",
        Document.DOCX_TYPE);
  }

  private static String name(String campaign, StoredDraw draw, String what) {
    return what + "-" + campaign + "-" + draw.number();
  }

  private static Response file(Object content, String name, String type) {
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
