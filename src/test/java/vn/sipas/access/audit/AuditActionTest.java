package vn.sipas.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sipas.platform.Messages;

class AuditActionTest {

  @ParameterizedTest
  @EnumSource(AuditAction.class)
  void key_hasATextInBothLanguages(AuditAction action) {
    assertThat(Messages.find(Locale.forLanguageTag("vi-VN"), action.key())).isPresent();
    assertThat(Messages.find(Locale.forLanguageTag("en-GB"), action.key())).isPresent();
  }
}
