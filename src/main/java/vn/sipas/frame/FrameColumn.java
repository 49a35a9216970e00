package vn.sipas.frame;

import static vn.sipas.frame.FrameKind.DOSSIER;
import static vn.sipas.frame.FrameKind.HOUSEHOLD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sipas.platform.PlainText;

/** What a file may tell of a row, and the headings under which offices write it. */
enum FrameColumn {
  CODE(
      "code|id|dossier( code)?|household( code)?|so (bien nhan|ho so)"
          + "|ma( so)?( bien nhan| ho so| ho| thon.*| to dan pho)?"),
  FIELD("(procedure )?field|(ten )?linh vuc.*", DOSSIER),
  AGENCY("agency|(ma |ten )?(co quan|don vi)( giai quyet| xu ly| tiep nhan| thu ly)?", DOSSIER),
  COMMUNE("commune|ward|(ma |ten )?(don vi hanh chinh |dvhc )?(cap )?(xa|phuong)([ /,-].*)?"),
  DISTRICT("district|(ma |ten )?(huyen|quan)([ /,-].*)?"),
  RECEIVED("(date )?received( on| at)?|ngay (tiep )?nhan.*|ngay nop.*", DOSSIER),
  DUE(
      "(date )?due( on| at| date)?|(ngay )?hen tra.*|han (tra|giai quyet|xu ly).*|ngay hen.*",
      DOSSIER),
  RETURNED(
      "(date )?(returned|completed)( on| at)?|ngay (tra|co|hoan thanh|ket thuc).*|tra ket qua",
      DOSSIER),
  OUTCOME(
      "outcome|status|result|(tinh trang|trang thai|ket qua)( giai quyet| xu ly| ho so)?", DOSSIER),
  VILLAGE("village|(ten )?(thon|to dan pho|tdp|ap|buon|lang|khu pho)([ /,-].*)?", HOUSEHOLD),
  HOUSEHOLDS("households|(tong )?so ho( dan| gia dinh)?", HOUSEHOLD),
  NAME(
      "(contact )?name|applicant|(ho( va)? ten|ten)( nguoi nop.*| chu ho.*| cong dan.*)?|nguoi nop.*|chu ho"),
  PHONE("phone|mobile|(so )?(dien thoai|dt|sdt|di dong)( .*)?"),
  ADDRESS("address|dia chi.*");

  private static final Set<FrameColumn> NEEDED = EnumSet.of(CODE, COMMUNE);
  private static final Set<FrameColumn> CONTACT = EnumSet.of(NAME, PHONE, ADDRESS);

  private static final Set<FrameColumn> DAYS = EnumSet.of(RECEIVED, DUE, RETURNED);

  private final Pattern headings;
  private final FrameKind only;

  FrameColumn(String headings) {
    this(headings, null);
  }

  FrameColumn(String headings, FrameKind only) {
    this.headings = Pattern.compile(headings);
    this.only = only;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "frame.column." + code();
  }

  boolean isOf(FrameKind kind) {
    return only == null || only == kind;
  }

  boolean isNeeded() {
    return NEEDED.contains(this);
  }

  boolean isDay() {
    return DAYS.contains(this);
  }

  /** Says who somebody is: shown nowhere. */
  boolean isContact() {
    return CONTACT.contains(this);
  }

  boolean isNamed(String heading) {
    return headings.matcher(PlainText.of(heading)).matches();
  }

  static Optional<FrameColumn> of(String code) {
    return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
  }
}
