package vn.sipas.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Refused;
import vn.sipas.platform.Visitor;

@QuarkusTest
class RefusalJourneyTest {

  @TestHTTPResource URI root;
  @Inject Event<Refused> refused;

  @Test
  void administrator_findsWhatWasRefused() {
    String campaign = "r-" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 30; i++) {
      refused.fire(new Refused("too_many_requests", campaign, "online", "", "203.0." + i + ".7"));
      refused.fire(new Refused("wrong_code", campaign, "kiosk", "TB-1", ""));
    }
    refused.fire(new Refused("a_new_reason", campaign, "", "", "2001:db8:1:2"));
    try (Visitor visitor = new Visitor(root, "refusal")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/audit");
      visitor.follow("Những gì bị từ chối");
      assertThat(visitor.path()).isEqualTo("/refusals");
      visitor.page().selectOption("#campaign", campaign);
      visitor.press("Xem");
      visitor.look("refusals");
      assertThat(visitor.text())
          .contains("Số lần bị từ chối theo lý do: 61", "Gửi quá nhiều phiếu", "a_new_reason");
      assertThat(visitor.page().locator("tbody").nth(1).locator("tr").count()).isEqualTo(32);

      visitor.page().selectOption("#reason", "wrong_code");
      visitor.page().selectOption("#by", "hour");
      visitor.press("Xem");
      assertThat(visitor.page().locator("tbody").nth(1).locator("tr").count()).isEqualTo(1);
      visitor.look("refusals-by-hour");
      visitor.page().fill("#to", "2001-01-01");
      visitor.page().fill("#from", "2001-01-01");
      visitor.press("Xem");
      assertThat(visitor.text()).contains("Không có gì bị từ chối trong những ngày này.");
      visitor.look("none");
    }
  }
}
