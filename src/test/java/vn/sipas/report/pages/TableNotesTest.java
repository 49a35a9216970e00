package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.sipas.satisfaction.ProbabilityEstimate;

class TableNotesTest {

  private static final SampleWords WORDS = new SampleWords(Locale.ENGLISH);
  private static final ProbabilityEstimate SURE = Estimates.of(0.9).between(0.88, 0.92, 900).make();
  private static final ProbabilityEstimate FEW_PLACES =
      Estimates.of(0.9).between(0.80, 0.95, 300).marked("caution", "df<8").make();
  private static final ProbabilityEstimate FEW =
      Estimates.of(0.9).between(0.80, 0.95, 300).marked("caution", "n_resp<30", "df<8").make();

  @Test
  void markOfSomeRows_standsInThem() {
    TableNotes notes = notes(SURE, FEW_PLACES, FEW);

    assertThat(marks(notes)).containsExactly("few sampling units", "small sample");
    assertThat(notes.notes()).anyMatch(note -> note.startsWith("Small sample:"));
  }

  @Test
  void markOfEveryRow_standsOnceUnderTheTable() {
    TableNotes notes = notes(FEW_PLACES, FEW_PLACES);

    assertThat(marks(notes)).isEmpty();
    assertThat(notes.notes()).anyMatch(note -> note.startsWith("All rows – Few sampling units:"));
  }

  @Test
  void sureRows_needNoNotes() {
    assertThat(notes(SURE, SURE).notes()).isEmpty();
  }

  private static TableNotes notes(ProbabilityEstimate... estimates) {
    Axis axis = Forest.axis(List.of(estimates), Forest.SPAN);
    return TableNotes.of(
        Arrays.stream(estimates)
            .map(
                estimate ->
                    new Row<>("", null, "", List.of(SampleCell.of(estimate, axis, WORDS, 5))))
            .toList(),
        WORDS);
  }

  private static List<String> marks(TableNotes notes) {
    return notes.rows().stream().flatMap(row -> row.cell().marks().stream()).toList();
  }
}
