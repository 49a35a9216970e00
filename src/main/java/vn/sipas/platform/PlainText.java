package vn.sipas.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese as it is typed in haste: small letters without tones and marks. */
public final class PlainText {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

  private PlainText() {}

  /** "dak lak" of " Đắk Lắk ". */
  public static String of(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('đ', 'd').replace('ƀ', 'b').strip();
  }
}
