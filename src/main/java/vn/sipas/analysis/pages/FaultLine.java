package vn.sipas.analysis.pages;

import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;

/**
 * A fault as a person looks for it.
 *
 * @param row empty when the whole file is meant
 * @param column empty when the whole row is meant
 */
record FaultLine(String row, String column, String text) {

  static FaultLine of(Fault fault, PageContext page) {
    String text = page.text(fault.key(), fault.args());
    if (fault.cell() == null) {
      return new FaultLine("", fault.location().replaceFirst("^spec\\.?", ""), text);
    }
    Long row = fault.cell().row();
    String column = fault.cell().column();
    return new FaultLine(row == null ? "" : row.toString(), column == null ? "" : column, text);
  }
}
