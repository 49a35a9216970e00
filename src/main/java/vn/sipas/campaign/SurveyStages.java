package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.campaign.SurveyStage.Kind;
import vn.sipas.campaign.SurveyStage.State;

/** How far the annual survey of a campaign has come, and what comes next. */
@ApplicationScoped
class SurveyStages {

  /**
   * A stage as the page lists it.
   *
   * @param path of its page; null when there is nothing to do there now
   * @param next whether this is what comes next
   */
  record Line(Kind kind, String path, State state, boolean next) {

    public String key() {
      return "campaign.stage." + kind.name().toLowerCase(Locale.ROOT);
    }

    public String textKey() {
      return key() + ".text";
    }

    public String stateKey() {
      return "campaign.stage_state." + state.name().toLowerCase(Locale.ROOT);
    }

    public String style() {
      return state == State.DONE ? "good" : state == State.UNDER_WAY ? "open" : "";
    }
  }

  private final Campaigns campaigns;
  private final Instance<SurveyStage> elsewhere;

  SurveyStages(Campaigns campaigns, @Any Instance<SurveyStage> elsewhere) {
    this.campaigns = campaigns;
    this.elsewhere = elsewhere;
  }

  List<Line> of(CampaignFacts campaign) {
    Map<Kind, State> states = own(campaign);
    elsewhere.stream().forEach(stage -> states.put(stage.kind(), stage.state(campaign)));
    return lines(states, campaign.status());
  }

  private Map<Kind, State> own(CampaignFacts campaign) {
    CampaignStatus status = campaign.status();
    boolean open = status == CampaignStatus.OPEN;
    boolean draft = status == CampaignStatus.DRAFT;
    Map<Kind, State> states = new EnumMap<>(Kind.class);
    states.put(Kind.TARGETS, done(!campaigns.targets(campaign.id()).isEmpty()));
    states.put(Kind.OPENING, done(!draft));
    states.put(Kind.CLOSING, done(!draft && !open));
    return states;
  }

  private static State done(boolean done) {
    return done ? State.DONE : State.TO_DO;
  }

  /**
   * The first that is not done, of those that others wait for, comes next. A campaign that was
   * opened without a draw has its sample from elsewhere.
   */
  static List<Line> lines(Map<Kind, State> states, CampaignStatus status) {
    boolean elsewhere = status != CampaignStatus.DRAFT && states.get(Kind.DRAW) != State.DONE;
    List<Line> lines = new ArrayList<>();
    boolean found = false;
    for (Kind kind : Kind.values()) {
      State told = states.getOrDefault(kind, State.TO_DO);
      State state = elsewhere && kind.isOfDraw() && told == State.TO_DO ? State.NOT_USED : told;
      boolean isLeft = state == State.TO_DO || state == State.UNDER_WAY;
      boolean next = !found && !kind.isOptional() && isLeft;
      found |= next;
      lines.add(new Line(kind, isPossible(kind, status) ? kind.path() : null, state, next));
    }
    return lines;
  }

  private static boolean isPossible(Kind kind, CampaignStatus status) {
    return switch (kind) {
      case OPENING -> status == CampaignStatus.DRAFT;
      case CLOSING -> status == CampaignStatus.OPEN;
      default -> true;
    };
  }
}
