package vn.sipas.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  @Test
  void code_sameId_isTheSame() {
    UUID id = UUID.fromString("7d444840-9dc0-41d1-b245-5ffdce74fad2");

    assertThat(Receipt.code(id))
        .isEqualTo(Receipt.code(id))
        .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
  }

  @Test
  void code_manyIds_areAllDifferent() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      codes.add(Receipt.code(new UUID(0x4000L + i, 0x8000000000000000L)));
    }

    assertThat(codes).hasSize(2_000);
  }
}
