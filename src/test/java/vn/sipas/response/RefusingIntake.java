package vn.sipas.response;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Problem;

/** An intake that takes nothing, told by the thread that commits or before. */
public final class RefusingIntake extends OnlineIntake {

  private final boolean atOnce;
  private final Supplier<Problem> problem;

  public RefusingIntake(boolean atOnce, Supplier<Problem> problem) {
    super(null, null, null);
    this.atOnce = atOnce;
    this.problem = problem;
  }

  @Override
  public CompletionStage<Receipt> receive(
      CompletedForm form, CampaignTerms campaign, Channel channel, HttpServerRequest request) {
    if (atOnce) {
      throw problem.get();
    }
    return CompletableFuture.supplyAsync(
        () -> {
          throw problem.get();
        });
  }
}
