package vn.sipas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class LettersTest {

  private final Letters letters = Letters.ofBundledFont();

  @Test
  void alphabets_areInTheBundledFont() {
    for (Alphabet alphabet : Alphabet.values()) {
      for (Alphabet.Letter letter : alphabet.letters()) {
        assertThat(letters.lackingIn(letter.capital() + letter.small()))
            .as("%s of %s", letter, alphabet)
            .isEmpty();
        assertThat(Normalizer.isNormalized(letter.small(), Normalizer.Form.NFC)).isTrue();
      }
    }
  }

  /** The letters that the requirements name. */
  @Test
  void alphabetOfEde_hasTheLettersThatVietnameseLacks() {
    assertThat(Alphabet.EDE.letters())
        .extracting(Alphabet.Letter::small)
        .contains("ƀ", "č", "ĕ", "ê̆", "ĭ", "ñ", "ŏ", "ô̆", "ơ̆", "ŭ", "ư̆")
        .hasSize(38);
    assertThat(Alphabet.EDE.letters())
        .contains(new Alphabet.Letter("Ê̆", "ê̆", "U+00CA U+0306", "U+00EA U+0306"));
  }

  @Test
  void foreignLetters_areToldByTheirCode() {
    assertThat(letters.lackingIn("a漢b漢\nж")).containsExactly('漢', 'ж');
    assertThat(Letters.codePoint('Ƀ')).isEqualTo("U+0243");
  }
}
