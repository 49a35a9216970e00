package vn.sipas.analysis.pages;

import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/**
 * Why something was not done.
 *
 * @param problem in a sentence; null when all is well
 */
record Faults(String problem, List<FaultLine> lines) {

  static final Faults NONE = new Faults(null, List.of());

  static Faults of(Problem problem, PageContext page) {
    return new Faults(
        page.text("problem." + problem.code(), problem.args()),
        problem.faults().stream().map(fault -> FaultLine.of(fault, page)).toList());
  }

  /** What is wrong with a field of the form; null when nothing is. */
  public String at(String field) {
    String texts =
        lines.stream()
            .filter(line -> line.field().equals(field))
            .map(line -> line.row().isEmpty() ? line.text() : line.row() + ": " + line.text())
            .collect(Collectors.joining(" "));
    return texts.isEmpty() ? null : texts;
  }

  /** Whether something is wrong with one of the fields between commas. */
  public boolean among(String fields) {
    return List.of(fields.split(",")).stream().anyMatch(field -> at(field) != null);
  }
}
