package vn.sipas.satisfaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a figure depends on besides what was asked for.
 *
 * @param survey hash of the questionnaire
 * @param definition code and version of the index definition
 * @param design hash of the sample design
 * @param units hash of the administrative units that the responses are of, of their lineage, and of
 *     the desks' agencies; null in receipts of versions that did not note it
 * @param data hash of the responses used
 */
public record ReceiptFacts(
    LocalDate boundaries,
    String software,
    String survey,
    String definition,
    String design,
    String units,
    String data,
    long responses) {

  /** Names of what is not the same. */
  List<String> changedTo(ReceiptFacts now) {
    List<String> changed = new ArrayList<>();
    compare("software", software, now.software, changed);
    compare("survey", survey, now.survey, changed);
    compare("definition", definition, now.definition, changed);
    compare("boundaries", boundaries, now.boundaries, changed);
    compare("design", design, now.design, changed);
    if (units != null) {
      compare("units", units, now.units, changed);
    }
    compare("data", data, now.data, changed);
    return changed;
  }

  private static void compare(String name, Object then, Object now, List<String> changed) {
    if (!then.equals(now)) {
      changed.add(name);
    }
  }
}
