package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {

  private final SecureRandom chance = new SecureRandom();

  @RepeatedTest(20)
  void typed_withAnySingleWrongCharacter_isFound() {
    String right = OneTimeCode.fresh(chance).characters();
    for (int i = 0; i < OneTimeCode.LENGTH; i++) {
      for (char other : OneTimeCode.ALPHABET.toCharArray()) {
        String wrong = right.substring(0, i) + other + right.substring(i + 1);
        assertThat(OneTimeCode.typed(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
      }
    }
  }

  /** Neighbours and all others: only a swap of equal characters is none. */
  @RepeatedTest(20)
  void typed_withAnyTwoSwapped_isFound() {
    String right = OneTimeCode.fresh(chance).characters();
    for (int i = 0; i < OneTimeCode.LENGTH; i++) {
      for (int j = i + 1; j < OneTimeCode.LENGTH; j++) {
        char[] swapped = right.toCharArray();
        swapped[i] = right.charAt(j);
        swapped[j] = right.charAt(i);
        String wrong = new String(swapped);
        assertThat(OneTimeCode.typed(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
      }
    }
  }

  /** Every pair of characters at every pair of neighbours, not only those that chance brings. */
  @Test
  void typed_withNeighboursSwapped_isFoundForEveryPair() {
    Set<String> tried = new HashSet<>();
    int places = OneTimeCode.LENGTH - 1;
    int pairs = OneTimeCode.ALPHABET.length() * (OneTimeCode.ALPHABET.length() - 1);
    for (int codes = 0; tried.size() < places * pairs && codes < 200_000; codes++) {
      String right = OneTimeCode.fresh(chance).characters();
      for (int i = 0; i < places; i++) {
        if (right.charAt(i) != right.charAt(i + 1) && tried.add(i + right.substring(i, i + 2))) {
          char[] swapped = right.toCharArray();
          swapped[i] = right.charAt(i + 1);
          swapped[i + 1] = right.charAt(i);
          assertThat(OneTimeCode.typed(new String(swapped))).isEmpty();
        }
      }
    }
    assertThat(tried).hasSize(places * pairs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CFHJ-KMNP-RT3%s",
        "cfhj-kmnp-rt3%s",
        " CFHJ KMNP RT3%s ",
        "cfhjkmnprt3%s",
        "C F H J–K M N P—R T 3 %s",
        "CFHJ\u00a0KMNP\u2011RT3%s\u200b"
      })
  void typed_inAnyManner_isTheSameCode(String manner) {
    String check = checkOf("CFHJKMNPRT3");

    OneTimeCode code = OneTimeCode.typed(manner.formatted(check)).orElseThrow();

    assertThat(code.characters()).isEqualTo("CFHJKMNPRT3" + check);
    assertThat(code.printed()).isEqualTo("CFHJ-KMNP-RT3" + check);
    assertThat(OneTimeCode.typed(code.printed())).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "CFHJ",
        "CFHJKMNPRT3",
        "CFHJ-KMNP-RT3740",
        "CFHJKMNPRTÂ7",
        "CFHJKMNPRTư7"
      })
  void typed_withAnotherLengthOrAlphabet_hasNoShape(String text) {
    assertThat(OneTimeCode.hasShape(text)).isFalse();
    assertThat(OneTimeCode.typed(text)).isEmpty();
  }

  @Test
  void alphabet_hasNoLookAlikesNoVowelsAndNothingThatTelexChanges() {
    for (String alike : new String[] {"0OQD", "1IL", "5S", "2Z", "8B", "6G", "UVY", "4A"}) {
      long used = alike.chars().filter(c -> OneTimeCode.ALPHABET.indexOf(c) >= 0).count();
      assertThat(used).as(alike).isLessThanOrEqualTo(1);
    }
    assertThat(OneTimeCode.ALPHABET).doesNotContainPattern("[AEIOUYDW]").hasSize(17);
    assertThat(OneTimeCode.ALPHABET.chars().distinct().count()).isEqualTo(17);
  }

  @Test
  void fresh_usesEveryCharacterEverywhereAboutEquallyOften() {
    int[][] seen = new int[OneTimeCode.LENGTH][OneTimeCode.ALPHABET.length()];
    int codes = 17_000;
    for (int n = 0; n < codes; n++) {
      String code = OneTimeCode.fresh(chance).characters();
      for (int i = 0; i < OneTimeCode.LENGTH; i++) {
        seen[i][OneTimeCode.ALPHABET.indexOf(code.charAt(i))]++;
      }
    }
    // Expected 1,000 each with a standard deviation of 31: eight of them happen to nobody.
    for (int[] place : seen) {
      assertThat(Arrays.stream(place).boxed())
          .allSatisfy(count -> assertThat(count).isBetween(750, 1_250));
    }
  }

  @Test
  void toString_showsNothing() {
    OneTimeCode code = OneTimeCode.fresh(chance);

    assertThat("" + code).doesNotContainPattern("[" + OneTimeCode.ALPHABET + "]");
  }

  private static String checkOf(String eleven) {
    return OneTimeCode.ALPHABET
        .chars()
        .mapToObj(c -> String.valueOf((char) c))
        .filter(c -> OneTimeCode.typed(eleven + c).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
