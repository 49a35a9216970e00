package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.SurveyStage.Kind;
import vn.sipas.campaign.SurveyStage.State;

class SurveyStagesTest {

  private final Map<Kind, State> states = new EnumMap<>(Kind.class);

  @Test
  void nothingDone_beginsWithTheFrame_whichOthersWaitFor() {
    assertThat(next(CampaignStatus.DRAFT)).containsExactly(Kind.FRAME);
  }

  @Test
  void stageUnderWay_staysNext_untilItIsDone() {
    done(Kind.FRAME);
    states.put(Kind.PLAN, State.UNDER_WAY);
    assertThat(next(CampaignStatus.DRAFT)).containsExactly(Kind.PLAN);
    done(Kind.PLAN);
    assertThat(next(CampaignStatus.DRAFT)).containsExactly(Kind.DRAW);
  }

  @Test
  void optionalStages_areNeverWaitedFor() {
    done(Kind.FRAME, Kind.PLAN, Kind.DRAW, Kind.OPENING, Kind.FIELD);
    assertThat(next(CampaignStatus.OPEN)).containsExactly(Kind.CLOSING);
  }

  @Test
  void sampleFromElsewhere_isNotAskedFor() {
    done(Kind.OPENING);
    assertThat(next(CampaignStatus.OPEN)).containsExactly(Kind.CLOSING);
    done(Kind.CLOSING);
    assertThat(next(CampaignStatus.CLOSED)).containsExactly(Kind.PUBLICATION);
    assertThat(SurveyStages.lines(states, CampaignStatus.CLOSED))
        .filteredOn(line -> line.state() == State.NOT_USED)
        .extracting(SurveyStages.Line::kind)
        .containsExactly(
            Kind.FRAME,
            Kind.PLAN,
            Kind.DRAW,
            Kind.FIELD,
            Kind.BACK_CHECKS,
            Kind.ALLOWANCES,
            Kind.WEIGHTS);
  }

  @Test
  void finishedYear_hasNothingNext_andStaysReachable() {
    done(Kind.values());
    assertThat(next(CampaignStatus.ARCHIVED)).isEmpty();
    assertThat(SurveyStages.lines(states, CampaignStatus.ARCHIVED))
        .filteredOn(line -> line.path() == null)
        .extracting(SurveyStages.Line::kind)
        .containsExactly(Kind.OPENING, Kind.CLOSING);
  }

  private void done(Kind... kinds) {
    for (Kind kind : kinds) {
      states.put(kind, State.DONE);
    }
  }

  private List<Kind> next(CampaignStatus status) {
    return SurveyStages.lines(states, status).stream()
        .filter(SurveyStages.Line::next)
        .map(SurveyStages.Line::kind)
        .toList();
  }
}
