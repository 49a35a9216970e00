package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormLockTest {

  private static final Instant STARTED = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant SAVED = STARTED.plusSeconds(90);
  private static final ResumeCode CODE = new ResumeCode("482193");

  private static final FormDraft DRAFT =
      new FormDraft(
          UUID.fromString("0b5d6d3e-6c57-4a53-9a4f-0c2f8a1a1a11"),
          STARTED,
          "desk@1",
          false,
          Place.desk("TT-99001"),
          "554KR-1",
          "Cần thêm ghế",
          Map.of(),
          "CFHJKMNPRT37");
  private static final SavedForm FORM = new SavedForm(SAVED, DRAFT);

  private final FormLock lock = new FormLock(key(1));
  private final String locked = lock.lock(FORM, CODE, "dn-2026");

  @Test
  void open_rightCode_givesTheFormBack() {
    assertThat(lock.open(locked, CODE, "dn-2026")).hasValue(FORM);
  }

  @Test
  void open_anyOtherCode_isEmpty() {
    for (int other = 0; other < 1_000_000; other += 1_009) {
      ResumeCode wrong = new ResumeCode(String.format("%06d", other));
      assertThat(lock.open(locked, wrong, "dn-2026")).as("%s", other).isEmpty();
    }
  }

  @Test
  void open_anotherCampaignsForm_isEmpty() {
    assertThat(lock.open(locked, CODE, "dn-2027")).isEmpty();
  }

  /** Who has the device and the code, but not the server, has nothing. */
  @Test
  void open_withoutTheServersKey_isEmpty() {
    assertThat(new FormLock(key(2)).open(locked, CODE, "dn-2026")).isEmpty();
  }

  @Test
  void lock_showsNothingOfTheAnswers() {
    String plain = new String(java.util.Base64.getUrlDecoder().decode(locked));

    assertThat(plain).doesNotContain("554KR", "ghế", "CFHJ", "TT-99001", "482193");
  }

  @Test
  void nameOf_aChangedForm_isAnotherAndCannotBeOpened() {
    String changed = (locked.charAt(0) == 'A' ? "B" : "A") + locked.substring(1);

    assertThat(FormLock.nameOf(changed)).isNotEqualTo(FormLock.nameOf(locked));
    assertThat(lock.open(changed, CODE, "dn-2026")).isEmpty();
    assertThat(FormLock.nameOf(locked + "x")).isEqualTo(FormLock.nameOf(locked));
    assertThat(FormLock.nameOf("short")).isEqualTo("short");
  }

  /** Ninety seconds were spent on it before the pause; they are spent after it, too. */
  @Test
  void takenUp_afterAPause_startsLaterByThePause() {
    Instant later = SAVED.plus(Duration.ofHours(20));

    FormDraft draft = FORM.takenUp(later);

    assertThat(Duration.between(draft.startedAt(), later)).isEqualTo(Duration.ofSeconds(90));
    assertThat(draft.startedAt(STARTED)).isEqualTo(DRAFT);
  }

  @Test
  void takenUp_aClockSetBack_changesNothing() {
    assertThat(FORM.takenUp(SAVED.minusSeconds(60))).isEqualTo(DRAFT);
  }

  @Test
  void of_foreignBytes_isEmpty() {
    assertThat(SavedForm.of(new byte[3])).isEmpty();
    assertThat(SavedForm.of(new byte[20])).isEmpty();
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }
}
