package vn.sipas.report.pages;

import java.util.List;
import java.util.Map;

/** Where the figures of a page can be had as files. */
record FileLinks(String xlsx, String csv) {

  /**
   * @param figures what the files are called: {@code ranks}
   * @param parameters what was asked of the figures
   */
  static FileLinks of(String campaign, String figures, Map<String, List<String>> parameters) {
    String path = "/api/campaigns/" + campaign + "/" + figures + ".";
    return new FileLinks(
        ResultsQuery.written(path + "xlsx", parameters),
        ResultsQuery.written(path + "csv", parameters));
  }
}
