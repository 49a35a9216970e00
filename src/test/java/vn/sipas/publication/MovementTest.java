package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.publication.Movement.CellMove;

class MovementTest {

  private static final PublishedDocument FIRST =
      Documents.document(
          Documents.fixed("ee", List.of(), 0.85),
          null,
          Documents.everybody(0.8312, "not_met"),
          Documents.districts(Documents.district("611", 0.88), Documents.district("612", 0.9)));

  @Test
  void sameDocuments_moveNothing() {
    assertThat(Movement.between(FIRST, Canonical.of(FIRST).read()).isNone()).isTrue();
  }

  @Test
  void exclusion_isNamedWithEveryFigureThatMoved() {
    PublishedDocument second =
        Documents.document(
            Documents.fixed("ff", List.of(Documents.exclusion()), 0.85),
            null,
            Documents.everybody(0.8412, "inconclusive"),
            Documents.districts(Documents.district("611", 0.88), Documents.district("613", 0.9)));

    Movement moved = Movement.between(FIRST, second);

    assertThat(moved.facts()).containsExactly("data", "exclusions", "quality");
    assertThat(moved.cells())
        .extracting(CellMove::by, CellMove::place, CellMove::measure)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("none", null, "overall"),
            org.assertj.core.groups.Tuple.tuple("district", "613", "overall"),
            org.assertj.core.groups.Tuple.tuple("district", "613", "access"),
            org.assertj.core.groups.Tuple.tuple("district", "612", "overall"),
            org.assertj.core.groups.Tuple.tuple("district", "612", "access"));
    CellMove overall = moved.cells().get(0);
    assertThat(overall.difference()).isCloseTo(0.01, within(1e-12));
    assertThat(overall.before().verdicts()).containsExactly("not_met");
    assertThat(overall.after().verdicts()).containsExactly("inconclusive");
    assertThat(moved.cells().get(1).before()).isNull();
    assertThat(moved.cells().get(3).after()).isNull();
    assertThat(moved.cells().get(3).difference()).isNull();
  }

  @Test
  void target_isAFactOfItsOwn() {
    assertThat(
            Movement.of(
                Documents.fixed("ee", List.of(), 0.85), Documents.fixed("ee", List.of(), 0.9)))
        .containsExactly("targets");
  }

  /** Software and the receipt that follows from it are told apart from what moved. */
  @Test
  void otherSoftware_movesNothing() {
    PublishedDocument later = changed("\"software\":\"1.0\"", "\"software\":\"2.0\"");

    assertThat(Movement.between(FIRST, later).isNone()).isTrue();
    assertThat(Canonical.of(later).sha256()).isNotEqualTo(Canonical.of(FIRST).sha256());
    assertThat(later.madeLike(FIRST)).isEqualTo(FIRST);
  }

  private static PublishedDocument changed(String text, String by) {
    String changed = Canonical.of(FIRST).text().replaceFirst(text, by);
    assertThat(changed).isNotEqualTo(Canonical.of(FIRST).text());
    return new Canonical(changed).read();
  }

  @Test
  void anotherSetOfWeights_isAFactOfItsOwn() {
    PublishedDocument other = changed("\"version\":2\\}", "\"version\":3}");

    assertThat(Movement.between(FIRST, other).facts()).containsExactly("weighting");
  }

  /** What was made before the set of weights was noted has its hash still. */
  @Test
  void earlierDocument_isHeldAgainstWhatItNoted() {
    PublishedDocument earlier =
        changed("\"weighting\":\\{[^}]*\\},(.*)\"checks\":\\{[^}]*\\},", "$1");

    assertThat(earlier.fixed().weighting()).isNull();
    assertThat(Movement.between(earlier, FIRST).isNone()).isTrue();
    assertThat(Canonical.of(FIRST.madeLike(earlier))).isEqualTo(Canonical.of(earlier));
  }
}
