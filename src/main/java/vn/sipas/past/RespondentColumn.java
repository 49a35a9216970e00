package vn.sipas.past;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sipas.platform.PlainText;

/** What a file may tell of a respondent besides answers, and the headings for it. */
enum RespondentColumn {
  ID("id", "id|row|respondent( id)?|response( id)?|stt|(ma )?(so )?phieu|ma (nguoi tra loi|phieu)"),
  STRATUM("stratum", "stratum|strata|(ma |ten )?tang( mau)?"),
  PSU("psu", "psu|cluster|(ma |ten )?(cum|dia ban|diem)( mau| khao sat)?"),
  COMMUNE("commune", "unit|commune|ward|(ma |ten )?(don vi hanh chinh|dvhc|xa|phuong)([ /,-].*)?"),
  DISTRICT("district", "district|(ma |ten )?(huyen|quan)([ /,-].*)?"),
  WEIGHT("weight", "weight|wt|(trong|quyen) so( mau)?"),
  PSUS("N_psu", "n[ _]psu|fpc1|so (cum|xa) trong (tang|khung)"),
  DOSSIERS("M_dossiers", "m[ _]dossiers|fpc2|so ho so trong (cum|xa|khung)"),
  DAY("day", "day|date|ngay( khao sat| phong van| tra loi)?"),
  CHANNEL("channel", "channel|mode|kenh|hinh thuc( khao sat| tra loi| thu thap)?"),
  LANGUAGE("language", "language|ngon ngu"),
  DESK("desk", "desk|bo phan mot cua");

  private final String code;
  private final Pattern headings;

  RespondentColumn(String code, String headings) {
    this.code = code;
    this.headings = Pattern.compile(headings);
  }

  String code() {
    return code;
  }

  public String key() {
    return "past.column." + code.toLowerCase(java.util.Locale.ROOT);
  }

  boolean isNamed(String heading) {
    return headings.matcher(PlainText.of(heading)).matches();
  }

  static Optional<RespondentColumn> of(String code) {
    return Arrays.stream(values()).filter(column -> column.code.equals(code)).findFirst();
  }
}
