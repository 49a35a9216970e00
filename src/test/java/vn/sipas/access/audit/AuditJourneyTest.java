package vn.sipas.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Visitor;

@QuarkusTest
class AuditJourneyTest {

  @TestHTTPResource URI root;
  @Inject AuditRepository entries;

  private final String name = "j" + UUID.randomUUID().toString().substring(0, 12);

  @Test
  void log_isFilteredTurnedAndTaken() {
    Map<String, Object> details = Map.of("file", "units-2025.csv,lineage.csv,desks.csv");
    for (int i = 0; i <= 50; i++) {
      entries.add(Instant.EPOCH, name, AuditAction.UNITS_IMPORTED, "x".repeat(60), details);
    }
    entries.add(Instant.EPOCH, name, AuditAction.SIGN_OUT, name, Map.of());
    try (Visitor visitor = new Visitor(root, "access")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/audit");
      visitor.look("audit");
      visitor.page().fill("#user", name);
      visitor.press("Hiện");
      visitor.look("audit-of-one");
      assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(50);
      visitor.follow("Các mục cũ hơn");
      assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(2);
      assertThat(visitor.page().inputValue("#user")).isEqualTo(name);

      visitor.page().selectOption("#action", "sign_out");
      visitor.press("Hiện");
      assertThat(visitor.page().locator("tbody tr").allInnerTexts())
          .singleElement()
          .asString()
          .contains("Đăng xuất");
      Download file = visitor.page().waitForDownload(() -> visitor.follow("Tải tệp CSV"));
      assertThat(file.suggestedFilename()).isEqualTo("audit.csv");

      visitor.page().fill("#from", "2099-01-01");
      visitor.press("Hiện");
      assertThat(visitor.text()).contains("Không có mục nào như vậy.");
      visitor.look("audit-none");
    }
  }
}
