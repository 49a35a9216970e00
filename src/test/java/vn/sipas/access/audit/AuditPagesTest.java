package vn.sipas.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;

@QuarkusTest
class AuditPagesTest {

  @Inject AuditRepository entries;
  @Inject AuditLog log;

  private final String name = "x" + UUID.randomUUID().toString().substring(0, 12);

  @Test
  void record_outsideASignIn_isTheServiceItself() {
    log.record(AuditAction.USER_CREATED, name, Map.of("role", "analyst"));

    assertThat(csv("from=2026-01-01"))
        .contains(",,user_created,Tạo người dùng," + name + ",role: analyst\r\n");
  }

  @Test
  void signIn_rightAndWrong_areRecordedWithoutThePassword() {
    Staff.ensure(name, "analyst", null);
    Browser browser = Staff.browser();
    browser.post("/sign-in", "/sign-in", "name", name, "password", "sai mất rồi nhé");
    browser.post("/sign-in", "/sign-in", "name", "mật khẩu gõ nhầm ô", "password", "x");
    browser.signIn(name, Staff.PASSWORD);

    assertThat(csv("user=" + name)).contains(",sign_in,").doesNotContain(Staff.PASSWORD);
    assertThat(csv("action=sign_in_failed"))
        .contains("," + name + ",")
        .doesNotContain("sai mất rồi nhé", "gõ nhầm");
  }

  @Test
  void audit_filteredByDay_countsDaysInVietnam() {
    entries.add(
        Instant.parse("2020-02-29T16:59:59.999Z"), name, AuditAction.SIGN_IN, "cuối", Map.of());
    entries.add(Instant.parse("2020-02-29T17:00:00Z"), name, AuditAction.SIGN_IN, "đầu", Map.of());

    assertThat(csv("user=" + name + "&from=2020-03-01")).contains("đầu").doesNotContain("cuối");
    assertThat(csv("user=" + name + "&to=2020-02-29")).contains("cuối").doesNotContain("đầu");
  }

  @Test
  void audit_longList_isTurnedPageByPage() {
    for (int i = 1; i <= 51; i++) {
      entries.add(Instant.EPOCH, name, AuditAction.SIGN_IN, "mục " + i + ".", Map.of());
    }

    String newest = page("/audit?user=" + name);
    assertThat(newest).contains("mục 51.", "mục 2.", "Các mục cũ hơn").doesNotContain("mục 1.");
    String older = newest.replaceAll("(?s).*href=\"(/audit\\?[^\"]*before=\\d+)\".*", "$1");
    assertThat(page(older.replace("&amp;", "&")))
        .contains("mục 1.")
        .doesNotContain("mục 2.", "Các mục cũ hơn");
  }

  @Test
  void audit_strangeFilter_isAnEmptyPageAndNoFailure() {
    assertThat(page("/audit?user=đặng&action=x&from=y&to=2026-13-01"))
        .contains("Không có mục nào như vậy.");
  }

  @Test
  void csv_textThatIsAFormula_isPlainText() {
    entries.add(Instant.EPOCH, name, AuditAction.SIGN_IN, "=1+1", Map.of());

    assertThat(csv("user=" + name)).contains(",'=1+1,");
  }

  private static String csv(String query) {
    return page("/audit.csv?" + query);
  }

  private static String page(String address) {
    return Staff.browser("administrator").get(address).then().statusCode(200).extract().asString();
  }
}
