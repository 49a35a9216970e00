package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.sipas.draw.DrawnCase;
import vn.sipas.field.Disposition;
import vn.sipas.field.FieldCase;
import vn.sipas.frame.Outcome;
import vn.sipas.publication.PublishedDocument.Category;
import vn.sipas.publication.PublishedDocument.Compared;
import vn.sipas.publication.PublishedDocument.Fieldwork;

/** Shares worked out by hand: two strata, one of which stands for ten times as many dossiers. */
class FieldworkRecordTest {

  private static final Map<String, Function<String, String>> NAMES =
      Map.of(
          "stratum", code -> "Tầng " + code,
          "agency", code -> code,
          "outcome", code -> code);

  private static FieldCase asked(
      int number, String stratum, Outcome outcome, double probability, Disposition ended) {
    DrawnCase drawn =
        new DrawnCase(
            number, "H" + number, stratum, null, "1", null, null, outcome, 1, false, probability);
    return new FieldCase(drawn, number == 4 ? 3 : null, null, null, ended);
  }

  private final Fieldwork record =
      FieldworkRecord.of(
          List.of(
              asked(1, "a", Outcome.ON_TIME, 0.1, Disposition.COMPLETE),
              asked(2, "a", Outcome.LATE, 0.1, Disposition.REFUSAL),
              asked(3, "b", Outcome.ON_TIME, 1, Disposition.NON_CONTACT),
              asked(4, "b", Outcome.LATE, 1, Disposition.PARTIAL),
              asked(5, "b", Outcome.ON_TIME, 1, null),
              asked(6, "b", Outcome.ON_TIME, 1, Disposition.NOT_ELIGIBLE)),
          NAMES);

  @Test
  void cases_areCountedByHowTheyEnded() {
    assertThat(record.cases()).isEqualTo(6);
    assertThat(record.open()).isEqualTo(1);
    assertThat(record.replacements()).isEqualTo(1);
    assertThat(record.notEligible()).isEqualTo(1);
    // 1 complete of 5 that are or may be eligible; with the partial one 2; of known ones 1 of 4.
    assertThat(ApprovalReport.rates(record).rr1()).isEqualTo(0.2);
    assertThat(ApprovalReport.rates(record).rr2()).isEqualTo(0.4);
    assertThat(ApprovalReport.rates(record).rr5()).isEqualTo(0.25);
  }

  /** 20 of 23 dossiers asked are of stratum a; 10 of 11 of those who answered. */
  @Test
  void shares_areByBaseWeightsAndWithoutWhatIsNotEligible() {
    Compared strata = record.compared().get(0);

    assertThat(strata.categories()).extracting(Category::name).containsExactly("Tầng a", "Tầng b");
    Category first = strata.categories().get(0);
    assertThat(first.cases()).isEqualTo(2);
    assertThat(first.respondents()).isEqualTo(1);
    assertThat(first.ofSample()).isCloseTo(20.0 / 23, within(1e-12));
    assertThat(first.ofRespondents()).isCloseTo(10.0 / 11, within(1e-12));
    assertThat(strata.categories().get(1).cases()).isEqualTo(3);
  }

  @Test
  void whatTheFrameDoesNotTell_isACategory() {
    assertThat(record.compared().get(2).variable()).isEqualTo("agency");
    assertThat(record.compared().get(2).categories())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.code()).isNull();
              assertThat(only.ofSample()).isEqualTo(1);
            });
  }
}
