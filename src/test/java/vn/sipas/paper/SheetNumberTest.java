package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNumberTest {

  private static final SheetNumber NUMBER = new SheetNumber(12, 123);

  /** 12 000123 95 leaves 1 when divided by 97, as ISO/IEC 7064 MOD 97-10 asks. */
  @Test
  void printed_hasTheCheckDigitsOfTheStandard() {
    assertThat(NUMBER.printed()).isEqualTo("12-000123-" + check(12_000_123));
    assertThat(Long.parseLong(NUMBER.printed().replace("-", "")) % 97).isOne();
    assertThat(new SheetNumber(1, SheetNumber.LAST).printed()).startsWith("1-999999-");
  }

  private static String check(long body) {
    long found = 0;
    while ((body * 100 + found) % 97 != 1) {
      found++;
    }
    return "%02d".formatted(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", " %s ", "12 000123 CC", "12000123CC", "000123-CC", "123CC", "123–CC"})
  void typed_inAnyWayThatPeopleType_isRead(String way) {
    String check = NUMBER.printed().substring(10);
    String typed = way.replace("CC", check).formatted(NUMBER.printed());

    assertThat(SheetNumber.typed(typed, 12)).contains(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "12", "x12-000123-45", "1234567890123456789", "０００"})
  void typed_thatIsNoNumber_isRefused(String typed) {
    assertThat(SheetNumber.typed(typed, 12)).isEmpty();
  }

  @Test
  void everyWrongDigitAndEverySwapOfNeighbours_isFound() {
    char[] digits = "12000123%s".formatted(NUMBER.printed().substring(10)).toCharArray();
    for (int i = 0; i < digits.length; i++) {
      for (char wrong = '0'; wrong <= '9'; wrong++) {
        char right = digits[i];
        digits[i] = wrong;
        if (wrong != right) {
          assertThat(SheetNumber.typed(new String(digits), 12)).as(new String(digits)).isEmpty();
        }
        digits[i] = right;
      }
      if (i > 0 && digits[i] != digits[i - 1]) {
        swap(digits, i);
        assertThat(SheetNumber.typed(new String(digits), 12)).as(new String(digits)).isEmpty();
        swap(digits, i);
      }
    }
  }

  private static void swap(char[] digits, int i) {
    char before = digits[i - 1];
    digits[i - 1] = digits[i];
    digits[i] = before;
  }

  @Test
  void serialOfAnotherCampaign_typedWithoutIt_isRefused() {
    String short13 = new SheetNumber(13, 123).printed().substring(3);

    assertThat(SheetNumber.typed(short13, 12)).isEmpty();
    assertThat(SheetNumber.typed("13-" + short13, 12)).contains(new SheetNumber(13, 123));
  }
}
