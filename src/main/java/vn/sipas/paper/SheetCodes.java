package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sipas.access.ServerSecrets;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Seal;
import vn.sipas.response.PaperIntake;

/**
 * The one-time code that lies with a sheet of a sample. It is kept sealed from the moment it was
 * typed until the sheet is a response.
 */
@ApplicationScoped
class SheetCodes {

  static final String CODE = "sheet.code";

  private static final String SECRET = "paper-code";

  private final PaperIntake intake;
  private final ServerSecrets secrets;

  SheetCodes(PaperIntake intake, ServerSecrets secrets) {
    this.intake = intake;
    this.secrets = secrets;
  }

  /**
   * Null when none was typed.
   *
   * @throws Problem 422 when it is no code of this campaign
   */
  String sealed(String typed, CampaignTerms campaign, Batch batch, int serial) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    intake
        .codeFault(typed, campaign)
        .ifPresent(
            fault -> {
              throw Problem.invalid(List.of(new Fault(CODE, fault.code(), fault.key())));
            });
    byte[] plain = typed.getBytes(StandardCharsets.UTF_8);
    return seal().seal(plain, context(batch, serial));
  }

  /** Null when the sheet came without. */
  String open(Batch batch, Sheet sheet) {
    return sheet.sealedCode() == null
        ? null
        : new String(
            seal().open(sheet.sealedCode(), context(batch, sheet.serial())).orElseThrow(),
            StandardCharsets.UTF_8);
  }

  private Seal seal() {
    return new Seal(secrets.key(SECRET));
  }

  private static String context(Batch batch, int serial) {
    return batch.id() + ":" + serial;
  }
}
