package vn.sipas.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "Đúng hạn, ON_TIME",
    "Trước hạn, ON_TIME",
    "Đã giải quyết đúng hạn, ON_TIME",
    "on_time, ON_TIME",
    "Trễ hạn, LATE",
    "Đã trả kết quả quá hạn, LATE",
    "LATE, LATE",
    "Từ chối tiếp nhận, REFUSED",
    "Không đủ điều kiện giải quyết, REFUSED",
    "Trả lại hồ sơ, REFUSED",
    "Công dân rút hồ sơ, WITHDRAWN",
    "rút, WITHDRAWN"
  })
  void ofWords_wordsOfOneStopSoftware_areKnown(String text, Outcome outcome) {
    assertThat(Outcome.ofWords(text)).hasValue(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Đang xử lý", "Chưa đến hạn", "Chờ bổ sung", "pending"})
  void isOpen_dossierStillWorkedOn_isSaid(String text) {
    assertThat(Outcome.ofWords(text)).isEmpty();
    assertThat(Outcome.isOpen(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "tốt"})
  void ofWords_anythingElse_isNotGuessed(String text) {
    assertThat(Outcome.ofWords(text)).isEmpty();
    assertThat(Outcome.isOpen(text)).isFalse();
  }
}
