package vn.sipas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Visitor;

/** Up to the last question: other tests need the sample data. */
@QuarkusTest
class SampleDataJourneyTest {

  @TestHTTPResource URI root;

  @Test
  void removal_isAskedAboutAndCanBeDeclined() {
    limitedToTheProvince(List.of());
    try (Visitor visitor = new Visitor(root, "sample")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.follow("Xóa dữ liệu mẫu");
      assertThat(visitor.path()).isEqualTo("/sample-data");
      assertThat(visitor.text()).contains("tỉnh Thượng Lam là tỉnh hư cấu");
      assertThat(visitor.page().locator("main button").allInnerTexts())
          .containsExactly("Xóa dữ liệu mẫu");
      visitor.look("removal");
      visitor.follow("Giữ lại");

      assertThat(visitor.path()).isEqualTo("/campaigns");
      assertThat(visitor.page().locator(".sample-ribbon").isVisible()).isTrue();
    }
  }

  @Test
  void removal_whileUsersAreLimitedToTheProvince_isNotOffered() {
    limitedToTheProvince(List.of("ban.pho.giam.doc.so.noi.vu", "nguoi.xem"));
    try (Visitor visitor = new Visitor(root, "sample")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/sample-data");
      assertThat(visitor.text()).contains("ban.pho.giam.doc.so.noi.vu, nguoi.xem");
      assertThat(visitor.page().locator("main button").count()).isZero();
      visitor.look("in-use");
    }
  }

  private static void limitedToTheProvince(List<String> users) {
    var state =
        new SampleDataRepository(null) {
          @Override
          List<String> usersOfProvince(String province) {
            return users;
          }

          @Override
          Set<Integer> campaignsOn(String province) {
            return Set.of();
          }
        };
    QuarkusMock.installMockForType(state, SampleDataRepository.class);
  }
}
