package vn.sipas.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

class DossierFileTest {

  private static final Map<String, Integer> DESKS = Map.of("D1", 7, "D2", 8);

  @Test
  void daysAndMonths_areReadWithAnySeparator() {
    String text = "\uFEFFdesk;period;dossiers\r\nD1;2026-04-06;12\r\n\r\nD2\t2026-04\t300\r\n";

    assertThat(DossierFile.read(text, DESKS))
        .containsExactly(
            new DossierCount(7, "2026-04-06", 12), new DossierCount(8, "2026-04", 300));
    assertThat(DossierFile.read("", DESKS)).isEmpty();
  }

  @Test
  void faults_areToldAllAtOnceWithTheirRows() {
    String text =
        "desk,period,dossiers\nD9,2026-04,1\nD1,2026-13,1\nD1,2026-04-31,1\nD1,2026-04,-1\n"
            + "D1,2026-04\nD1,2026-05,1\nD1,2026-05,2\n";

    assertThatThrownBy(() -> DossierFile.read(text, DESKS))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.faults())
                    .extracting(Fault::location, Fault::code)
                    .extracting(Object::toString)
                    .isEqualTo(
                        List.of(
                            "(\"data:2\", \"desk\")",
                            "(\"data:3\", \"period\")",
                            "(\"data:4\", \"period\")",
                            "(\"data:5\", \"number\")",
                            "(\"data:6\", \"columns\")",
                            "(\"data:8\", \"twice\")")));
  }
}
