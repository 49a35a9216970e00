package vn.sipas.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.unit.loading.SampleProvince;

@QuarkusTest
class UnitPagesTest {

  @Inject SampleProvince sample;

  private Caller caller;

  @BeforeEach
  void loadSample() {
    caller = Caller.analyst();
    sample.load();
  }

  @Test
  void list_showsTheUnitsOfTheDay() {
    assertThat(caller.page("/units?date=2025-06-30"))
        .contains(
            "Tỉnh Thượng Lam",
            "Dữ liệu mẫu",
            "8 đơn vị cấp huyện",
            "70 đơn vị cấp xã",
            "Huyện Ea Knôk")
        .contains("/units/three_level/99145")
        .doesNotContain("[unit.", "NOT_FOUND");
    assertThat(caller.page("/units?date=2025-07-01"))
        .contains("26 đơn vị cấp xã", "Phường Lam Khê")
        .doesNotContain("Huyện Ea Knôk", "[unit.");
  }

  @Test
  void communes_standInTheOrderOfTheAlphabet() {
    assertThat(caller.page("/units?date=2025-07-01"))
        .containsSubsequence(
            "Xã Bãi Ngà",
            "Phường Bến Ngà",
            "Xã Bu Srê",
            "Xã Ƀuôn Ŭt",
            "Xã Čư Mlŏ",
            "Xã Đắk Ƀlŏ",
            "Xã Đắk Yŏng",
            "Xã Đồng Sậy",
            "Xã Ea Knôk",
            "Xã Yang Mŏ");
  }

  @Test
  void search_findsWithoutMarks() {
    assertThat(caller.page("/units?date=2025-06-30&q=krong"))
        .contains("Huyện Krông Hrê", "Xã Krông Ưăm", "Xã Krông Ngŏ")
        .doesNotContain("Ngọc Lam");
  }

  @Test
  void search_withoutResult_saysSoAndEscapes() {
    assertThat(caller.page("/units?q=%3Cscript%3Ealert(1)%3C/script%3E"))
        .contains("Không có đơn vị nào khớp")
        .doesNotContain("<script>alert");
  }

  @Test
  void dayBeforeAnyUnit_isNoError() {
    assertThat(caller.page("/units?date=0001-01-01")).contains("Tỉnh Thượng Lam");
    caller.request().get("/units?date=yesterday").then().statusCode(422);
  }

  @Test
  void unit_showsItsLineageAndThatItIsInvented() {
    assertThat(caller.page("/units/three_level/99016"))
        .contains("Phường Trúc Lam", "Chuyển thành", "Phường Quế Lam", "Phường Khánh Lam")
        .contains("Phần còn lại", "MẪU-02/2025 (dữ liệu mẫu), khoản 3", "01/07/2025")
        .contains(
            "aria-label=\"Chuyển thành\"", "đến hết 30/06/2025", "Dữ liệu mẫu", "không được chia")
        .doesNotContain("[unit.", "NOT_FOUND");
  }

  @Test
  void province_listsWhatIsBelowAndItsAgencies() {
    assertThat(caller.page("/units/two_level/99"))
        .contains("Phường Lam Khê", "Sở Nội vụ", "Trung tâm Phục vụ hành chính công tỉnh")
        .doesNotContain("[unit.");
  }

  @Test
  void importing_isOfferedToAdministratorsOnly() {
    assertThat(caller.page("/units")).doesNotContain("/units/import");
    assertThat(Caller.administrator().page("/units")).contains("/units/import");
  }

  @Test
  void pages_areThereInEnglish() {
    assertThat(caller.page("/units/three_level/99016?lang=en"))
        .contains("Became", "The remainder", "until the end of")
        .doesNotContain("[unit.");
  }

  @Test
  void unknownUnit_isNotFound() {
    caller.request().get("/units/two_level/00000").then().statusCode(404);
  }
}
