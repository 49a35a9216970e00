package vn.sipas.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sipas.platform.PlainText;

/** How a dossier ended. Words are those of one-stop software; the first that fits counts. */
public enum Outcome {
  WITHDRAWN("withdrawn|(xin |da |cong dan |ho so )*rut( ho so| don)?( .*)?"),
  REFUSED(
      "refused|rejected|(da |bi )?tu choi.*|.*khong du dieu kien.*|(da )?tra lai.*|khong giai quyet"),
  LATE("late|overdue|(.* )?(tre|qua|cham)( han| hen)?"),
  ON_TIME("on[ _-]?time|early|(.* )?(dung|truoc|som|trong)( han| hen)|dung");

  private static final Pattern OPEN =
      Pattern.compile("(dang|chua|cho) .*|pending|open|in progress");

  private final Pattern words;

  Outcome(String words) {
    this.words = Pattern.compile(words);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Something was handed over or said on a day, so that there must be one. */
  boolean isCompleted() {
    return this == ON_TIME || this == LATE;
  }

  static Optional<Outcome> ofWords(String text) {
    String plain = PlainText.of(text).replace('_', ' ');
    return Arrays.stream(values()).filter(one -> one.words.matcher(plain).matches()).findFirst();
  }

  /** Says that the dossier has not ended yet. */
  static boolean isOpen(String text) {
    return OPEN.matcher(PlainText.of(text)).matches();
  }

  public static Outcome ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
