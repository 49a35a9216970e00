package vn.sipas.campaign;

/**
 * A stage of the annual survey, told by the feature where it happens. Campaigns only ask, so that
 * their page can say what is done and what comes next.
 */
public interface SurveyStage {

  /** In the order of the year. */
  enum Kind {
    TARGETS("targets"),
    FRAME("frames"),
    PLAN("plan"),
    DRAW("draw"),
    OPENING("status?to=open"),
    FIELD("field"),
    BACK_CHECKS("back-checks"),
    ALLOWANCES("allowances"),
    CLOSING("status?to=closed"),
    WEIGHTS("weights"),
    PUBLICATION("publication");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    /** Of its page, below the campaign's. */
    String path() {
      return path;
    }

    /** Whether it needs a sample that was drawn here. */
    boolean isOfDraw() {
      return this != TARGETS && this != OPENING && this != CLOSING && this != PUBLICATION;
    }

    /** Whether the year may end without it: no other stage waits for it. */
    boolean isOptional() {
      return this == TARGETS || this == BACK_CHECKS || this == ALLOWANCES;
    }
  }

  /** How far a stage has come. */
  enum State {
    TO_DO,
    UNDER_WAY,
    DONE,
    /** The sample came about elsewhere. */
    NOT_USED
  }

  Kind kind();

  State state(CampaignFacts campaign);
}
