package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CampaignsCacheTest {

  private final List<String> asked = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final Campaigns campaigns =
      new Campaigns(
          null,
          null,
          null,
          null,
          new Counting(),
          Caffeine.newBuilder().ticker(nanos::get).executor(Runnable::run));

  /** Knows one campaign and remembers what it was asked. */
  private class Counting extends TermsReader {

    Counting() {
      super(null, null, null, null);
    }

    @Override
    Optional<CampaignTerms> read(String code) {
      asked.add(code);
      return code.equals("quay") ? Optional.of(TERMS) : Optional.empty();
    }
  }

  private static final CampaignTerms TERMS =
      new CampaignTerms(
          1,
          "quay",
          "Tại quầy",
          null,
          Stream.VOLUNTARY,
          CampaignStatus.OPEN,
          "desk",
          1,
          LocalDate.of(2026, 9, 1),
          LocalDate.of(2026, 10, 1),
          null,
          ZoneId.of("Asia/Ho_Chi_Minh"),
          null,
          LocalDate.of(2026, 9, 1),
          true,
          false,
          false,
          Map.of());

  @Test
  void cachedTerms_beforeAnybodyAsked_isNullAndReadsNothing() {
    assertThat(campaigns.cachedTerms("quay")).isNull();
    assertThat(asked).isEmpty();
  }

  @Test
  void terms_askedOften_areReadOnce() {
    for (int i = 0; i < 1000; i++) {
      assertThat(campaigns.terms("quay")).contains(TERMS);
    }

    assertThat(campaigns.cachedTerms("quay")).isSameAs(TERMS);
    assertThat(asked).containsExactly("quay");
  }

  @Test
  void terms_afterTwoSeconds_areReadAgain() {
    campaigns.terms("quay");
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());

    assertThat(campaigns.cachedTerms("quay")).isNull();
    campaigns.terms("quay");
    assertThat(asked).hasSize(2);
  }

  @Test
  void cachedTerms_afterASecond_areReadAgainWhileTheOldAreServed() {
    campaigns.terms("quay");
    nanos.addAndGet(Duration.ofMillis(1001).toNanos());

    assertThat(campaigns.cachedTerms("quay")).isEqualTo(TERMS);
    assertThat(asked).hasSize(2);
  }

  @Test
  void terms_ofNoCampaign_areRememberedToo() {
    campaigns.terms("khong-co");
    campaigns.terms("khong-co");

    assertThat(campaigns.terms("khong-co")).isEmpty();
    assertThat(campaigns.cachedTerms("khong-co")).isNull();
    assertThat(asked).hasSize(1);
  }

  @Test
  void terms_afterAChange_areReadAgainAtOnce() {
    campaigns.terms("quay");
    campaigns.forget(new CampaignChanged("quay"));
    campaigns.terms("quay");

    assertThat(asked).hasSize(2);
  }
}
