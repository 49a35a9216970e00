package vn.sipas.analysis.file;

import java.util.List;
import vn.sipas.platform.Fault;

/**
 * What is wrong with a row of a table, without anything that says who somebody is.
 *
 * @param row its number in the file; 0 when the whole file is meant
 * @param column by its heading; empty when the whole row is meant
 */
public record RowFault(long row, String column, String code, List<String> args) {

  /**
   * As it is told to whoever sent the file.
   *
   * @param keys what the keys of the feature's texts of faults begin with
   */
  public Fault told(String keys) {
    return Fault.inTable("data", row, column, code, keys + code, args.toArray());
  }
}
