package vn.sipas.analysis.pages;

import java.util.List;
import vn.sipas.platform.PageContext;

/** The components of the official form: short codes in files, names for people. */
record ComponentNames(PageContext page) {

  static final List<String> CODES =
      List.of("access", "procedures", "staff", "results", "complaints");

  /** The name of a known code, any other text as it is. */
  String of(String code) {
    return CODES.contains(code) ? page.text("analysis.component." + code) : code;
  }

  /** The code of a known name, any other text as it is. */
  String code(String name) {
    return CODES.stream().filter(code -> of(code).equals(name)).findFirst().orElse(name);
  }
}
