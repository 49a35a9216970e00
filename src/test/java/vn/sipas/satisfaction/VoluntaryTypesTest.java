package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.Verdict;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;

/**
 * Nobody can give volunteers an interval, a standard error or a verdict: there is no place for it.
 */
class VoluntaryTypesTest {

  private static final Set<String> FORBIDDEN =
      Set.of("interval", "verdict", "standarderror", "variance", "cv", "confidence", "effective");

  @Test
  void voluntaryEstimate_andAllItHolds_hasNoFieldOfAnError() {
    Set<Type> seen = new HashSet<>();
    collect(VoluntaryResults.class, seen);

    assertThat(seen).contains(VoluntaryEstimate.class, VoluntaryEstimate.BreakEven.class);
    assertThat(seen)
        .doesNotContain(
            ProbabilityEstimate.class,
            ConfidenceInterval.class,
            TargetVerdict.class,
            Estimate.class,
            Interval.class,
            Verdict.class);
    for (Type type : seen) {
      if (type instanceof Class<?> held && held.isRecord()) {
        assertThat(Arrays.stream(held.getRecordComponents()).map(RecordComponent::getName))
            .as(held.getSimpleName())
            .noneMatch(
                name -> FORBIDDEN.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains));
      }
    }
  }

  @Test
  void probabilityEstimate_wouldFailThisTest() {
    assertThat(
            Arrays.stream(ProbabilityEstimate.class.getRecordComponents())
                .map(RecordComponent::getName))
        .anyMatch(name -> FORBIDDEN.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains));
  }

  private static void collect(Type type, Set<Type> seen) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(t -> collect(t, seen));
    } else if (type instanceof Class<?> held && held.isRecord() && seen.add(held)) {
      Arrays.stream(held.getRecordComponents()).forEach(c -> collect(c.getGenericType(), seen));
    }
  }
}
