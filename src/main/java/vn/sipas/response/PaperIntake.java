package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import vn.sipas.campaign.CampaignTerms;

/**
 * Brings a form that the staff keyed in from paper onto the way that every response takes. Who
 * enters paper stands for the dossier himself: no code is needed, and no rate is counted.
 */
@ApplicationScoped
public class PaperIntake {

  private final ResponseIntake intake;

  PaperIntake(ResponseIntake intake) {
    this.intake = intake;
  }

  /**
   * Stores the form, or finds it stored.
   *
   * @throws vn.sipas.platform.Problem 422; the stage fails with 410, 409 or 503
   */
  public CompletionStage<Receipt> receive(CompletedForm form, CampaignTerms campaign) {
    return intake.receive(
        form.id(),
        OnlineIntake.incoming(form, campaign, Channel.PAPER),
        campaign,
        null,
        GivenCode.NONE);
  }
}
