package vn.sipas.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingJsonTest {

  @Test
  void read_everyField_isKeptAsSent() throws IOException {
    var response =
        read(
            """
            {"campaign":"c","survey":"s","version":1,"channel":"kiosk","unit":"99001",
             "answers":{"access.1":5,"access.2":"dont_know","access.3":null,"access.4":2.5},
             "about":{"sex":"2"},"comment":"Ƀuôn Klĕ"}
            """);

    assertThat(response.campaign).isEqualTo("c");
    assertThat(response.version).isEqualTo(1);
    assertThat(response.answers)
        .containsExactly(
            new IncomingResponse.Entry("access.1", 5),
            new IncomingResponse.Entry("access.2", "dont_know"),
            new IncomingResponse.Entry("access.3", null),
            new IncomingResponse.Entry("access.4", IncomingResponse.OTHER));
    assertThat(response.about).containsExactly(new IncomingResponse.Entry("sex", "2"));
    assertThat(response.comment).isEqualTo("Ƀuôn Klĕ");
  }

  @Test
  void read_fieldNobodyKnows_isNamedAndSkipped() throws IOException {
    var response = read("{\"colour\":{\"of\":[1,2]},\"survey\":\"s\"}");

    assertThat(response.unknownFields).containsExactly("colour");
    assertThat(response.survey).isEqualTo("s");
  }

  @Test
  void read_numberBeyondInt_isNoLevel() throws IOException {
    var response = read("{\"answers\":{\"a\":99999999999}}");

    assertThat(response.answers)
        .containsExactly(new IncomingResponse.Entry("a", IncomingResponse.OTHER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "\"text\"",
        "{",
        "{\"campaign\":\"a\"} {}",
        "{\"campaign\":\"a\",\"campaign\":\"b\"}",
        "{\"answers\":{\"a\":1,\"a\":2}}",
        "{\"a\":[[[[[[[[[[1]]]]]]]]]]}",
        "{campaign:1}"
      })
  void read_malformed_isRefused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void read_brokenUtf8_isRefused() {
    byte[] body = "{\"comment\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    body[12] = (byte) 0xC3;

    assertThatThrownBy(() -> IncomingJson.read(body)).isInstanceOf(IOException.class);
  }

  private static IncomingResponse read(String body) throws IOException {
    return IncomingJson.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
