package vn.sipas.past;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What programs and the page send with a file.
 *
 * @param columns headings by the codes of columns and questions
 * @param missing codes of missing answers by kind: blank, dont_know, refused, not_applicable
 * @param channel of rows that tell none: paper unless told
 * @param campaign as for POST /api/campaigns, without stream, access and codes
 */
record PastSpecBody(
    String source,
    String sheet,
    Map<String, String> columns,
    Map<String, List<String>> missing,
    String channel,
    Map<String, String> campaign) {

  private static final String YES = "true";

  /** What is not told of the campaign: places were drawn, with the correction. */
  Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>(campaign == null ? Map.of() : campaign);
    fields.putIfAbsent("design", "cluster");
    fields.putIfAbsent("finitePopulation", YES);
    fields.put("stream", "probability");
    return fields;
  }
}
