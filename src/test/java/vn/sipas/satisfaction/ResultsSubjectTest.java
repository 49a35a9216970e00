package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.Target;

class ResultsSubjectTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final Measure OVERALL =
      new Measure(Measure.OVERALL, Measure.Kind.OVERALL, List.of(0), List.of());

  @Test
  void targets_ofTheMeasure_areHeldAgainstItTheWholeToo() {
    var subject =
        with(
            Target.absolute("overall", 0.85),
            Target.absolute("overall", 1),
            Target.absolute("staff", 0.9),
            Target.gain("overall", 0.02, "nam-2024"));

    assertThat(subject.targets(OVERALL, ResultsRequest.of(DAY, "all"))).containsExactly(0.85, 1.0);
  }

  private static ResultsSubject with(Target... targets) {
    return new ResultsSubject(null, null, null, List.of(targets), null, null);
  }
}
