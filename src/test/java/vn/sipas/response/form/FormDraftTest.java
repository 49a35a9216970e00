package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Seal;

class FormDraftTest {

  private static final String LETTERS = "Ƀ ƀ Č č Ĕ ĕ Ê̆ ê̆ Ĭ ĭ Ñ ñ Ŏ ŏ Ô̆ ô̆ Ơ̆ ơ̆ Ŭ ŭ Ư̆ ư̆";

  @Test
  void bytes_anyDraft_comeBackAsItWas() {
    FormDraft plain = draft(Place.NOT_TOLD, null, Map.of(), null);
    FormDraft full =
        draft(
            Place.desk("MC-991"), LETTERS, new TreeMap<>(Map.of("ethnicity.other.text", "Ba Na")));

    assertThat(FormDraft.of(plain.bytes())).hasValue(plain);
    assertThat(FormDraft.of(full.bytes())).hasValue(full);
  }

  /** Written before there were codes: layout 1, without the code at the end. */
  @Test
  void of_aDraftOfTheFormerLayout_isADraftWithoutCode() {
    FormDraft plain = draft(Place.NOT_TOLD, "Cần thêm ghế", Map.of(), null);
    byte[] former = plain.bytes();
    former = Arrays.copyOf(former, former.length - 2);
    former[0] = 1;

    assertThat(FormDraft.of(former)).hasValue(plain);
  }

  @Test
  void of_foreignBytes_isEmpty() {
    assertThat(FormDraft.of(new byte[0])).isEmpty();
    assertThat(FormDraft.of(new byte[] {9, 1, 2})).isEmpty();
    assertThat(FormDraft.of(new byte[] {1, 2, 3})).isEmpty();
  }

  @Test
  void packing_longestVietnameseComment_fitsIntoTheCookies() {
    String comment = "Ộ ữ ậ ẳ ề Ê̆ 𠀀 ".repeat(200).substring(0, 2_000);
    byte[] bytes = draft(Place.desk("MC-991"), comment, Map.of()).bytes();

    byte[] packed = Packing.pack(bytes);

    assertThat(Packing.unpack(packed)).hasValue(bytes);
    assertThat(CookieParts.split(new Seal(new byte[32]).seal(packed, "x"))).isPresent();
  }

  @Test
  void unpack_brokenBytes_isEmpty() {
    assertThat(Packing.unpack(new byte[0])).isEmpty();
    assertThat(Packing.unpack(new byte[] {1, 99, 99, 99})).isEmpty();
  }

  @Test
  void place_value_comesBackAsItWas() {
    for (Place place :
        new Place[] {Place.NOT_ASKED, Place.NOT_TOLD, Place.desk("TT-99"), Place.unit("24611")}) {
      assertThat(Place.ofValue(place.value())).isEqualTo(place);
    }
  }

  private static FormDraft draft(Place place, String comment, Map<String, String> texts) {
    return draft(place, comment, texts, "CFHJKMNPRT3X");
  }

  private static FormDraft draft(
      Place place, String comment, Map<String, String> texts, String code) {
    return new FormDraft(
        UUID.fromString("018f3c1e-7b2a-7c3d-8e4f-5a6b7c8d9e0f"),
        Instant.parse("2026-09-01T08:02:11.123Z"),
        "desk version 1",
        true,
        place,
        "1543-N-",
        comment,
        texts,
        code);
  }
}
