package vn.sipas.unit;

import java.util.Optional;

/** Official code together with its era. A code alone does not say which unit is meant. */
public record EraCode(Era era, String code) {

  /**
   * Of a code that may have its era in front, as {@link #toString} writes it.
   *
   * @param otherwise the era of a code that says none
   */
  public static EraCode of(String text, Era otherwise) {
    int slash = text.indexOf('/');
    Optional<Era> era = slash < 0 ? Optional.empty() : Era.of(text.substring(0, slash));
    return era.map(told -> new EraCode(told, text.substring(slash + 1)))
        .orElseGet(() -> new EraCode(otherwise, text));
  }

  @Override
  public String toString() {
    return era.code() + "/" + code;
  }
}
