package vn.sipas.analysis.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of the file is used for. */
enum ColumnRole {
  NONE,
  ITEM,
  BY,
  PSU,
  STRATA,
  WEIGHT,
  FPC1,
  FPC2;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ColumnRole> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
