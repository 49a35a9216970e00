package vn.sipas.analysis.pages;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Reads what people type into small fields. */
final class Typed {

  private Typed() {}

  /** A semicolon or blank also stands between entries; a comma between digits may be decimal. */
  static List<String> list(String typed) {
    return Arrays.stream(typed.split(";|,\\s+|,(?=\\D)|(?<=\\D),|\\s{2,}"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** Per cent as a share; empty when it is none. */
  static OptionalDouble percent(String typed) {
    return number(typed.replace("%", "")).stream().map(number -> number / 100).findFirst();
  }

  /** With a point or a comma before its decimals; empty when it is none. */
  static OptionalDouble number(String typed) {
    try {
      double number = Double.parseDouble(typed.strip().replace(',', '.'));
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
