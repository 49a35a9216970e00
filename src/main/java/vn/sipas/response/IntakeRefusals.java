package vn.sipas.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import vn.sipas.campaign.Campaigns;
import vn.sipas.code.CodeFinding;
import vn.sipas.code.WrongCodes.Guesser;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Refused;

/** Tells what intake refuses and from where; nothing of what was in it. */
@ApplicationScoped
class IntakeRefusals {

  private final Event<Refused> refused;
  private final Campaigns campaigns;

  IntakeRefusals(Event<Refused> refused, Campaigns campaigns) {
    this.refused = refused;
    this.campaigns = campaigns;
  }

  /** What intake made of a response; a success and a failure of our own are no refusals. */
  void tell(Throwable failure, IncomingResponse incoming, Sender sender, Guesser guesser) {
    String reason = reason(failure);
    if (reason != null) {
      String device = sender.device() == null ? "" : sender.device().code();
      String address = sender.nobody() ? guesser.key() : "";
      refused.fire(new Refused(reason, campaign(incoming), channel(incoming), device, address));
    }
  }

  /** A step before anything of the response is known. */
  <T> T watch(Sender sender, Guesser guesser, Supplier<T> step) {
    try {
      return step.get();
    } catch (Problem problem) {
      tell(problem, new IncomingResponse(), sender, guesser);
      throw problem;
    }
  }

  /** Null for what is none. */
  private static String reason(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof JsonProcessingException) {
      return "malformed_json";
    }
    return cause instanceof Problem problem && problem.status() < 500 ? reason(problem) : null;
  }

  /** A wrong one-time code is told as a fault of the input, and is a reason of its own. */
  static String reason(Problem problem) {
    boolean ofCode =
        problem.faults().stream().anyMatch(fault -> fault.location().equals(CodeFinding.LOCATION));
    return ofCode ? CodeFinding.REFUSED : problem.code();
  }

  /** Anybody may write any name: those count that a campaign has. */
  private String campaign(IncomingResponse incoming) {
    return incoming.campaign instanceof String code && campaigns.cachedTerms(code) != null
        ? code
        : "";
  }

  private static String channel(IncomingResponse incoming) {
    return incoming.channel instanceof String wire && Channel.ofWire(wire).isPresent() ? wire : "";
  }
}
