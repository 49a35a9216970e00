package vn.sipas.frame;

import java.util.List;
import vn.sipas.platform.Fault;

/**
 * What is wrong with a row; kept with the frame, without anything that says who somebody is.
 *
 * @param row its number in the file; 0 when the whole file is meant
 * @param column by its heading; empty when the whole row is meant
 */
record FrameFault(long row, String column, String code, List<String> args) {

  Fault told() {
    return Fault.inTable("data", row, column, code, key(), args.toArray());
  }

  String key() {
    return "frame.fault." + code;
  }
}
