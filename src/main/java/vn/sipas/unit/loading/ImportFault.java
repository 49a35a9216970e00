package vn.sipas.unit.loading;

import java.util.List;
import vn.sipas.platform.Fault;

/**
 * One thing wrong in a file.
 *
 * @param line line of the file, the heading being line 1; 0 when the whole file is meant
 * @param column column of the heading, empty when the whole row is meant
 * @param code stable code; the message stands under {@code unit.fault.<code>}
 */
public record ImportFault(
    ImportFile file, long line, String column, String code, List<Object> args) {

  public String messageKey() {
    return "unit.fault." + code;
  }

  /** As it stands in a problem document: {@code units.csv:12:parent_code}. */
  public Fault toFault() {
    StringBuilder location = new StringBuilder(file.fileName());
    if (line > 0) {
      location.append(':').append(line);
    }
    if (!column.isEmpty()) {
      location.append(':').append(column);
    }
    return new Fault(location.toString(), code, messageKey(), args.toArray());
  }
}
