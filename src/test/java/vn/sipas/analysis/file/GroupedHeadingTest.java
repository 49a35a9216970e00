package vn.sipas.analysis.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which two rows are one heading. A merged cell has its text in its first place only. */
class GroupedHeadingTest {

  @Test
  void namesUnderGroups_areTheNames() {
    assertThat(names("STT|Thông tin|||Mức độ hài lòng|", "|Xã|Giới|Tuổi|Câu 1|Câu 2|Câu 3"))
        .isEqualTo("STT|Xã|Giới|Tuổi|Câu 1|Câu 2|Câu 3");
  }

  @Test
  void namesThatRepeat_haveTheirGroupBefore() {
    assertThat(names("Xã|Tiếp cận||Thủ tục|", "|1a|1b|1a|1b"))
        .isEqualTo("Xã|Tiếp cận – 1a|Tiếp cận – 1b|Thủ tục – 1a|Thủ tục – 1b");
  }

  @Test
  void rowsOfAnswers_areNoNames() {
    assertThat(names("Xã|Câu 1||", "A|5|4|5")).as("numbers").isNull();
    assertThat(names("Xã|Câu 1||", "A|Hài lòng|Hài lòng|Hài lòng")).as("words").isNull();
    assertThat(names("Xã|Giới|Câu 1", "A|Nam|Hài lòng")).as("a heading without gaps").isNull();
    assertThat(names("Xã|Giới||Câu 1", "A|Nam|x|Hài lòng")).as("one unnamed column").isNull();
    assertThat(names("|Giới|Câu 1", "A|Nam|Hài lòng")).as("no name at the beginning").isNull();
    assertThat(names("Xã|Nhóm|||", "A|x||y|z")).as("a gap in both rows").isNull();
  }

  private static String names(String groups, String below) {
    return GroupedHeading.names(groups.split("[|]", -1), below.split("[|]", -1))
        .map(names -> String.join("|", names))
        .orElse(null);
  }
}
