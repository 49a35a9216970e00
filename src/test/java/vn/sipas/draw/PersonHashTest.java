package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sipas.frame.Contact;

class PersonHashTest {

  private static byte[] hash(String name, String phone, String address) {
    return new PersonHash(new byte[32]).of(new Contact(name, phone, address)).orElse(null);
  }

  @Test
  void telephone_isTheSameHoweverItIsWritten() {
    byte[] one = hash("Lò Thị Mai", "0912345678", "");

    assertThat(hash("", "+84 912 345 678", "")).isEqualTo(one);
    assertThat(hash("Ai khác", "0084-912.345.678", "Thôn 2")).isEqualTo(one);
    assertThat(hash("Lò Thị Mai", "0912345679", "")).isNotEqualTo(one);
  }

  @Test
  void withoutTelephone_nameAndAddressTogetherTell() {
    byte[] one = hash("Lò Thị Mai", "", "Thôn 2, xã Đắk Búk");

    assertThat(hash("LÒ THỊ  MAI", "000000000", "thôn 2, xã đắk búk")).isEqualTo(one);
    assertThat(hash("Lò Thị Mai", "", "Thôn 3, xã Đắk Búk")).isNotEqualTo(one);
    assertThat(hash("Lò Thị Mai", "", "")).isNull();
    assertThat(hash("", "113", "Thôn 2")).isNull();
  }

  @Test
  void hash_dependsOnTheKey() {
    byte[] key = new byte[32];
    key[0] = 1;

    assertThat(new PersonHash(key).of(new Contact("", "0912345678", "")))
        .isPresent()
        .get()
        .isNotEqualTo(hash("", "0912345678", ""));
  }
}
