package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.code.Codes;
import vn.sipas.platform.Fault;

/**
 * Brings a form that the staff keyed in from paper onto the way that every response takes. Who
 * enters paper stands for the dossier himself: no code is needed, and no rate is counted. A sheet
 * that came with a code is one of its case: where it belongs is the code's, which is used up.
 */
@ApplicationScoped
public class PaperIntake {

  private final ResponseIntake intake;
  private final CodeCheck check;
  private final Codes codes;

  PaperIntake(ResponseIntake intake, CodeCheck check, Codes codes) {
    this.intake = intake;
    this.check = check;
    this.codes = codes;
  }

  /** What is wrong with a code typed from a slip; whether it was used is not told here. */
  public Optional<Fault> codeFault(String typed, CampaignTerms campaign) {
    return Optional.ofNullable(codes.find(typed, campaign).fault());
  }

  /**
   * Stores the form, or finds it stored.
   *
   * @throws vn.sipas.platform.Problem 422; the stage fails with 410, 409 or 503
   */
  public CompletionStage<Receipt> receive(
      CompletedForm form, CampaignTerms campaign, boolean byPost) {
    IncomingResponse incoming =
        OnlineIntake.incoming(form, campaign, byPost ? Channel.POST : Channel.PAPER);
    CompletionStage<GivenCode> code =
        form.code() == null
            ? CompletableFuture.completedFuture(GivenCode.NONE)
            : check.lookAgain(form.code(), campaign);
    return code.thenCompose(given -> intake.receive(form.id(), incoming, campaign, null, given));
  }
}
