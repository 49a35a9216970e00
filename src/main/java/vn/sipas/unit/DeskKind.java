package vn.sipas.unit;

import java.util.Locale;
import java.util.Optional;
import vn.sipas.platform.Messages;

/** What a one-stop desk is called; questionnaires put these words in place of their placeholder. */
public enum DeskKind {
  /** Trung tâm Phục vụ hành chính công of the province. */
  PROVINCIAL_CENTRE("provincial_centre"),
  /** Chi nhánh Trung tâm Phục vụ hành chính công. */
  CENTRE_BRANCH("centre_branch"),
  /** Bộ phận Một cửa of a district. */
  DISTRICT_ONE_STOP("district_one_stop"),
  /** Bộ phận Một cửa of a commune. */
  COMMUNE_ONE_STOP("commune_one_stop"),
  /** Trung tâm Phục vụ hành chính công of a commune, from July 2025. */
  COMMUNE_CENTRE("commune_centre"),
  /** Điểm phục vụ hành chính công. */
  SERVICE_POINT("service_point");

  private final String code;

  DeskKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The words a respondent reads, such as "Bộ phận Một cửa". */
  public String words(Locale locale) {
    return Messages.text(locale, "unit.desk." + code);
  }

  public static Optional<DeskKind> of(String code) {
    for (DeskKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
