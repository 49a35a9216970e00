package vn.sipas.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** What the form of the import sends; everything but the file may be missing. */
public final class PostedFrame {

  static final String BETWEEN = "=";

  @RestForm FileUpload data;
  @RestForm String kind;
  @RestForm String source;
  @RestForm String sheet;
  @RestForm List<String> column;
  @RestForm String leaveOut;

  /**
   * @throws Problem 422 with every fault of the form
   */
  FrameSpec spec() {
    Map<String, String> columns = new HashMap<>();
    for (String one : column == null ? List.<String>of() : column) {
      int end = one.indexOf(BETWEEN);
      if (end > 0) {
        columns.put(one.substring(0, end), one.substring(end + 1));
      }
    }
    List<Fault> missing =
        data == null || data.size() == 0
            ? List.of(new Fault("data", "no_file", "frame.fault.no_file"))
            : List.of();
    return new SpecBody(kind, source, sheet, columns, leaveOut != null).spec(missing);
  }
}
