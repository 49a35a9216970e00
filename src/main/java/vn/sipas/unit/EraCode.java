package vn.sipas.unit;

/** Official code together with its era. A code alone does not say which unit is meant. */
public record EraCode(Era era, String code) {

  @Override
  public String toString() {
    return era.code() + "/" + code;
  }
}
