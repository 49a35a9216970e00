package vn.sipas.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {

  private static final Mapping BEFORE =
      Mapping.ofCodes(Map.of("code", "Số hồ sơ", "commune", "Nơi nộp", "outcome", "Trạng thái"));

  private static Map<String, String> of(String... found) {
    return BEFORE.orGuessed(FrameKind.DOSSIER, List.of(found)).byCode();
  }

  @Test
  void sameHeadings_meanWhatTheyMeant_andNoOtherColumnIsTaken() {
    assertThat(of("Số hồ sơ", "Nơi nộp", "Trạng thái", "Lĩnh vực"))
        .isEqualTo(Map.of("code", "Số hồ sơ", "commune", "Nơi nộp", "outcome", "Trạng thái"));
  }

  @Test
  void headingThatHasAnotherNameNow_isGuessed() {
    assertThat(of("Số hồ sơ", "Nơi nộp", "Kết quả", "Lĩnh vực"))
        .isEqualTo(Map.of("code", "Số hồ sơ", "commune", "Nơi nộp", "outcome", "Kết quả"));
  }

  @Test
  void fileOfAnotherKind_isGuessedAltogether() {
    assertThat(of("Mã hồ sơ", "Xã", "Lĩnh vực"))
        .isEqualTo(Map.of("code", "Mã hồ sơ", "commune", "Xã", "field", "Lĩnh vực"));
  }
}
