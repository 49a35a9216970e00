package vn.sipas.response;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.code.CodeFinding;
import vn.sipas.code.Codes;
import vn.sipas.code.WrongCodes;
import vn.sipas.code.WrongCodes.Guesser;

/** Looks at the code that a response brings, before the response itself is checked. */
@ApplicationScoped
class CodeCheck {

  private final Codes codes;
  private final WrongCodes wrong;
  private final ManagedExecutor executor;

  CodeCheck(Codes codes, WrongCodes wrong, ManagedExecutor executor) {
    this.codes = codes;
    this.wrong = wrong;
    this.executor = executor;
  }

  /**
   * Never waits on the calling thread. Staff who enter paper forms and interviews stand for the
   * dossier themselves and need no code.
   *
   * @throws vn.sipas.platform.Problem 429 after too many wrong codes
   */
  CompletionStage<GivenCode> look(
      Object typed, CampaignTerms campaign, Sender sender, Guesser guesser) {
    if (typed == null) {
      boolean lacking = campaign.codeRequired() && !sender.staff();
      return known(lacking ? GivenCode.wrong("missing_code") : GivenCode.NONE);
    }
    if (!campaign.codeRequired()) {
      return known(GivenCode.wrong("needless_code"));
    }
    if (!(typed instanceof String text)) {
      return known(GivenCode.wrong("malformed_code"));
    }
    wrong.refuseGuessing(guesser);
    return look(() -> find(text, campaign, guesser));
  }

  /** A code that our own form took before and kept sealed: nobody can be guessing. */
  CompletionStage<GivenCode> lookAgain(String code, CampaignTerms campaign) {
    if (!campaign.codeRequired()) {
      return known(GivenCode.NONE);
    }
    return code == null
        ? known(GivenCode.wrong("missing_code"))
        : look(() -> GivenCode.of(codes.find(code, campaign)));
  }

  private GivenCode find(String typed, CampaignTerms campaign, Guesser guesser) {
    CodeFinding finding = codes.find(typed, campaign);
    if (!finding.good()) {
      wrong.count(guesser);
    }
    return GivenCode.of(finding);
  }

  /**
   * On this thread if it may wait, so that of a batch's responses the earlier one gets the code.
   */
  private CompletionStage<GivenCode> look(Supplier<GivenCode> asking) {
    if (!BlockingOperationControl.isBlockingAllowed()) {
      return executor.supplyAsync(asking);
    }
    try {
      return known(asking.get());
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private static CompletionStage<GivenCode> known(GivenCode code) {
    return CompletableFuture.completedFuture(code);
  }
}
