package vn.sipas.survey;

import java.util.Locale;
import java.util.Map;

/**
 * A word of the questionnaire that depends on the kind of administrative unit. The standard word
 * gives the official text; the keys of {@code byUnitType} are the unit types of the official list
 * in lower case: xã, phường, đặc khu.
 */
public record Placeholder(
    String name, LocalizedText standard, Map<String, LocalizedText> byUnitType) {

  public Placeholder {
    byUnitType = Map.copyOf(byUnitType);
  }

  /** The standard word when the type is unknown or null. */
  LocalizedText forUnitType(String unitType) {
    return unitType == null
        ? standard
        : byUnitType.getOrDefault(unitType.toLowerCase(Locale.ROOT), standard);
  }
}
