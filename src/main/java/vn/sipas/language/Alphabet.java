package vn.sipas.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The letters of a language, to look at them in the bundled font. Sources are told on the page:
 * none of the lists of the highlands' languages is official, and a speaker has to confirm them.
 */
enum Alphabet {
  VIETNAMESE(
      "vi",
      """
      a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ b c d đ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ g h i ì í ỉ ĩ ị k l m n
      o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ p q r s t u ù ú ủ ũ ụ ư ừ ứ ử ữ ự v x y ỳ ý ỷ ỹ ỵ"""),
  EDE(
      "rad",
      """
      a ă â b ƀ č d đ e ĕ ê ê̆ g h i ĭ j k l m n ñ o ŏ ô ô̆ ơ ơ̆ p r s t u ŭ ư ư̆ w y"""),
  MNONG(
      "cmo",
      """
      a ă â b ƀ c d đ e ĕ ê ê̆ g h i ĭ j k l m n o ŏ ô ô̆ ơ ơ̆ p r s t u ŭ ư ư̆ v y"""),
  BAHNAR("bdq", "ƀ č ĕ ê̆ ĭ ñ ŏ ô̆ ơ̆ ŭ ư̆");

  /** A letter, capital and small, each with its code points. */
  record Letter(String capital, String small, String capitalCode, String smallCode) {

    static Letter of(String small) {
      String capital = small.toUpperCase(Locale.ROOT);
      return new Letter(capital, small, code(capital), code(small));
    }

    private static String code(String letter) {
      return letter.codePoints().mapToObj(Letters::codePoint).collect(Collectors.joining(" "));
    }
  }

  private final String tag;
  private final List<Letter> letters;

  Alphabet(String tag, String letters) {
    this.tag = tag;
    this.letters = Arrays.stream(letters.split("\\s+")).map(Letter::of).toList();
  }

  static List<Alphabet> ofHighlands() {
    return List.of(EDE, MNONG, BAHNAR);
  }

  public String tag() {
    return tag;
  }

  public String nameKey() {
    return "language.alphabet." + tag;
  }

  /** Where the list comes from, and how far it can be trusted. */
  public String sourceKey() {
    return "language.source." + tag;
  }

  public List<Letter> letters() {
    return letters;
  }
}
