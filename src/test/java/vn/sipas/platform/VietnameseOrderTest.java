package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

  @Test
  void letters_followTheAlphabet() {
    assertOrder(
        "A Ă Â B Ƀ C Č D Đ E Ĕ Ê Ê̆ G H I Ĭ K L M N Ñ O Ŏ Ô Ô̆ Ơ Ơ̆ P Q R S T U Ŭ Ư Ư̆ V X Y"
            .split(" "));
  }

  @Test
  void tones_comeAfterTheLettersOfTheirSyllable() {
    assertOrder("Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Ban", "Bàn", "Bạn", "Băn", "Bân");
  }

  @Test
  void syllables_areComparedOneByOne() {
    assertOrder("Ba Hạ", "Bà An", "Bá An", "Bá Hà", "Bàn Cờ");
  }

  @Test
  void places_standAsInADirectory() {
    assertOrder(
        "Buôn Hồ",
        "Buôn Ma Thuột",
        "Ƀuôn Ŭt",
        "Cư Jút",
        "Čư Mlŏ",
        "Dăk Glei",
        "Đắk Lắk",
        "Đắk Nông",
        "Ea Čŏ",
        "Ea Súp",
        "N'Jŭng",
        "Nam Dong");
  }

  @Test
  void numbers_countByValue() {
    assertOrder("Phường 1", "Phường 02", "Phường 2", "Phường 10", "Phường 10A", "Phường Một");
  }

  @Test
  void tonePlacement_doesNotSeparateNames() {
    assertOrder("Hòa An", "Hoà Bình", "Hòa Cường");
  }

  @Test
  void decomposedText_sortsLikeComposed() {
    String decomposed = Normalizer.normalize("Đắk Mil", Normalizer.Form.NFD);

    assertOrder("Đắk Lắk", decomposed, "Đắk Nông");
  }

  private static void assertOrder(String... expected) {
    for (int seed = 0; seed < 20; seed++) {
      List<String> shuffled = new ArrayList<>(Arrays.asList(expected));
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(VietnameseOrder.INSTANCE);
      assertThat(shuffled).containsExactly(expected);
    }
  }
}
