package vn.sipas.quality.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The responses of a desk on one day, in the order in which they were submitted. */
record DeskDay(LocalDate day, List<Answered> answers) {

  DeskDay {
    answers =
        answers.stream()
            .sorted(Comparator.comparing(Answered::at).thenComparing(Answered::seq))
            .toList();
  }

  int size() {
    return answers.size();
  }

  List<Answered> where(Predicate<Answered> condition) {
    return answers.stream().filter(condition).toList();
  }
}
