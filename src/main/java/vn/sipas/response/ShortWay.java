package vn.sipas.response;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.UUID;
import vn.sipas.campaign.CampaignTerms;

/**
 * The way of nearly every response: sent by nobody in particular, in a few bytes of JSON without a
 * fault, to a campaign that is open to the public. It is answered before the web layer, which costs
 * more than checking and storing together. Whatever is not so goes on to {@link ResponseApi} as if
 * nothing had happened: who may send, what is wrong and how that is said is written down there
 * only.
 */
@ApplicationScoped
class ShortWay {

  private static final String JSON = "application/json";

  /** Up to 9,999 bytes: the web layer takes a body that was read already, up to 10 KiB of it. */
  private static final int LENGTH_DIGITS = 4;

  /** Before authentication, which has nothing to do without a credential. */
  private static final int ORDER = -250;

  private final ResponseIntake intake;
  private final ResponseCheck check;
  private final IntakeRate rate;
  private final IntakeConfig config;

  ShortWay(ResponseIntake intake, ResponseCheck check, IntakeRate rate, IntakeConfig config) {
    this.intake = intake;
    this.check = check;
    this.rate = rate;
    this.config = config;
  }

  void open(@Observes Router router) {
    router.put("/api/responses/:id").order(ORDER).handler(this::receive);
  }

  private void receive(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (isPlain(request)) {
      request.bodyHandler(body -> receive(context, body));
      request.resume();
    } else {
      context.next();
    }
  }

  private static boolean isPlain(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return type != null
        && (type.equals(JSON) || type.startsWith(JSON + ";"))
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && length != null
        && length.length() <= LENGTH_DIGITS;
  }

  private void receive(RoutingContext context, Buffer body) {
    boolean fits = body.length() <= config.largestBody();
    SurveyResponse response = fits ? unremarkable(context, body) : null;
    if (response == null) {
      goOn(context, body);
      return;
    }
    Context here = context.vertx().getOrCreateContext();
    intake
        .receive(response)
        .whenComplete(
            (receipt, failure) -> {
              if (failure == null) {
                answer(context, receipt);
              } else {
                here.runOnContext(ignored -> goOn(context, body));
              }
            });
  }

  /** Null when there is something to say about it. */
  private SurveyResponse unremarkable(RoutingContext context, Buffer body) {
    try {
      UUID id = ResponseId.parse(context.pathParam("id"));
      IncomingResponse incoming = IncomingJson.read(body.getBytes());
      if (!check.isCampaignInMemory(incoming)) {
        return null;
      }
      CampaignTerms campaign = check.campaign(incoming);
      if (!campaign.publicAccess() || campaign.codeRequired() || incoming.code != null) {
        return null;
      }
      SurveyResponse response = intake.check(id, incoming, campaign);
      rate.take(context.request(), 1);
      return response;
    } catch (RuntimeException | IOException fault) {
      return null;
    }
  }

  private static void goOn(RoutingContext context, Buffer body) {
    ((RoutingContextInternal) context).setBody(body);
    context.next();
  }

  private static void answer(RoutingContext context, Receipt receipt) {
    context
        .response()
        .setStatusCode(receipt.first() ? 201 : 200)
        .putHeader(HttpHeaders.CONTENT_TYPE, JSON + ";charset=UTF-8")
        .end(Buffer.buffer(receipt.json()));
  }
}
