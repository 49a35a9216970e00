package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every pair, as it is written in docs/field.md: a row for what a case is, a column for what it
 * becomes, {@code F} free, {@code R} with a reason, {@code -} never.
 */
class TransitionTest {

  private static final String ALL =
      """
              open 1.1 1.2 2.11 2.12 2.2 2.31 2.32 2.33 2.36 3.11 3.18 3.2 4.1 4.2
      open    -    F   F   F    F    F   F    F    F    F    F    F    F   F   F
      1.1     R    -   R   R    R    -   R    R    R    R    -    -    -   R   R
      1.2     R    R   -   R    R    -   R    R    R    R    -    -    -   R   R
      2.11    R    R   R   -    R    R   R    R    R    R    -    R    R   R   R
      2.12    R    R   R   R    -    R   R    R    R    R    -    R    R   R   R
      2.2     R    R   R   R    R    -   R    R    R    R    R    R    R   R   R
      2.31    R    R   R   R    R    R   -    R    R    R    -    R    R   R   R
      2.32    R    R   R   R    R    R   R    -    R    R    -    R    R   R   R
      2.33    R    R   R   R    R    R   R    R    -    R    -    R    R   R   R
      2.36    R    R   R   R    R    R   R    R    R    -    -    R    R   R   R
      3.11    R    R   R   R    R    R   R    R    R    R    -    R    R   R   R
      3.18    R    R   R   R    R    R   R    R    R    R    R    -    R   R   R
      3.2     R    R   R   R    R    R   R    R    R    R    R    R    -   R   R
      4.1     R    R   R   R    R    R   R    R    R    R    R    R    R   -   R
      4.2     R    R   R   R    R    R   R    R    R    R    R    R    R   R   -
      learned -    -   R   -    -    -   -    -    -    -    -    -    -   R   -
      """;

  private static List<Disposition> states() {
    List<Disposition> states = new ArrayList<>();
    states.add(null);
    states.addAll(Arrays.asList(Disposition.values()));
    return states;
  }

  private static String name(Disposition disposition) {
    return disposition == null ? "open" : disposition.number();
  }

  private static String row(String name, Disposition from, boolean learned) {
    StringBuilder row = new StringBuilder(name);
    for (Disposition to : states()) {
      row.append(' ')
          .append(
              switch (Transition.of(from, to, learned)) {
                case FREE -> 'F';
                case WITH_REASON -> 'R';
                case NEVER -> '-';
              });
    }
    return row.toString();
  }

  @Test
  void everyPair_isAsTheTableSays() {
    List<String> rows = new ArrayList<>();
    StringBuilder heading = new StringBuilder();
    states().forEach(state -> heading.append(heading.isEmpty() ? "" : " ").append(name(state)));
    rows.add(heading.toString());
    states().forEach(from -> rows.add(row(name(from), from, false)));
    rows.add(row("learned", Disposition.COMPLETE, true));

    assertThat(rows)
        .containsExactlyElementsOf(
            ALL.lines().map(line -> line.strip().replaceAll(" +", " ")).toList());
  }

  @Test
  void dispositions_areFoundByCodeAndByNumber() {
    for (Disposition one : Disposition.values()) {
      assertThat(Disposition.of(one.code())).contains(one);
      assertThat(Disposition.of(one.number())).contains(one);
    }
    assertThat(Disposition.of("2.1")).isEmpty();
  }
}
