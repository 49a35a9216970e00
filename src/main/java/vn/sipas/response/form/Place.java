package vn.sipas.response.form;

/**
 * Where the respondent was served, as far as it is known: a desk or an administrative unit by its
 * code, or nothing. Printed forms name their place alike.
 */
public record Place(Kind kind, String code) {

  public enum Kind {
    NOT_ASKED,
    NOT_TOLD,
    DESK,
    UNIT
  }

  static final Place NOT_ASKED = new Place(Kind.NOT_ASKED, "");
  public static final Place NOT_TOLD = new Place(Kind.NOT_TOLD, "");

  static Place desk(String code) {
    return new Place(Kind.DESK, code);
  }

  static Place unit(String code) {
    return new Place(Kind.UNIT, code);
  }

  /**
   * The value that the form's list posts: {@code desk:MC-991}, {@code unit:24611}, {@code none}.
   */
  public static Place ofValue(String value) {
    if (value.startsWith("desk:")) {
      return desk(value.substring(5));
    }
    if (value.startsWith("unit:")) {
      return unit(value.substring(5));
    }
    return value.equals("none") ? NOT_TOLD : NOT_ASKED;
  }

  String value() {
    return switch (kind) {
      case DESK -> "desk:" + code;
      case UNIT -> "unit:" + code;
      case NOT_TOLD -> "none";
      case NOT_ASKED -> "";
    };
  }

  public String deskCode() {
    return kind == Kind.DESK ? code : null;
  }

  public String unitCode() {
    return kind == Kind.UNIT ? code : null;
  }
}
