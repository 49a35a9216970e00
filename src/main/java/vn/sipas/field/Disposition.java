package vn.sipas.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a case ended: final codes of AAPOR, Standard Definitions (10th edition, 2023), as far as a
 * sample of named dossiers or households can end in them.
 */
public enum Disposition {
  COMPLETE("1.1", Group.COMPLETE),
  PARTIAL("1.2", Group.PARTIAL),
  REFUSAL("2.11", Group.REFUSAL),
  BREAK_OFF("2.12", Group.REFUSAL),
  NON_CONTACT("2.2", Group.NON_CONTACT),
  DECEASED("2.31", Group.OTHER),
  UNABLE("2.32", Group.OTHER),
  LANGUAGE("2.33", Group.OTHER),
  OTHER_NON_RESPONSE("2.36", Group.OTHER),
  NOT_ATTEMPTED("3.11", Group.UNKNOWN_HOUSEHOLD),
  ADDRESS_NOT_FOUND("3.18", Group.UNKNOWN_HOUSEHOLD),
  ELIGIBILITY_UNKNOWN("3.2", Group.UNKNOWN_OTHER),
  NOT_ELIGIBLE("4.1", Group.NOT_ELIGIBLE),
  MOVED_AWAY("4.2", Group.NOT_ELIGIBLE);

  /** What the response rates count: I, P, R, NC, O, UH, UO, and those outside all of them. */
  public enum Group {
    COMPLETE,
    PARTIAL,
    REFUSAL,
    NON_CONTACT,
    OTHER,
    UNKNOWN_HOUSEHOLD,
    UNKNOWN_OTHER,
    NOT_ELIGIBLE
  }

  private final String number;
  private final Group group;

  Disposition(String number, Group group) {
    this.number = number;
    this.group = group;
  }

  /** AAPOR's number. */
  public String number() {
    return number;
  }

  public Group group() {
    return group;
  }

  /** Whether somebody answered, all or a part. */
  public boolean isAnswer() {
    return group == Group.COMPLETE || group == Group.PARTIAL;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "field.disposition." + code();
  }

  /** By code or by AAPOR's number. */
  static Optional<Disposition> of(String text) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(text) || one.number.equals(text))
        .findFirst();
  }
}
