package vn.sipas.satisfaction.moment;

import java.util.List;

/**
 * The sums of a plan over responses: responses; per item how often each valid mark was given; per
 * composite respondents with a valid answer, Σ y², Σ y v, Σ v². y counts steps, v valid answers.
 */
final class MarkSums {

  private static final int CHARACTERS = 128;
  private static final int PER_COMPOSITE = 4;
  private static final int ONE_ANSWER = 1 << 16;

  /** Of each mark: steps, and {@link #ONE_ANSWER} when it is valid; one addition sums both. */
  private final int[] worth = new int[CHARACTERS];

  /** Place of each valid mark among the plan's marks. */
  private final int[] places = new int[CHARACTERS];

  private final int marks;
  private final int[] items;
  private final int[][] composites;
  private final int[] answers;

  MarkSums(MomentPlan plan) {
    marks = plan.marks().size();
    for (int i = 0; i < marks; i++) {
      MomentPlan.Mark mark = plan.marks().get(i);
      worth[mark.mark()] = ONE_ANSWER + mark.steps();
      places[mark.mark()] = i;
    }
    List<Integer> positions = plan.items();
    items = positions.stream().mapToInt(Integer::intValue).toArray();
    composites =
        plan.composites().stream()
            .map(composite -> composite.stream().mapToInt(positions::indexOf).toArray())
            .toArray(int[][]::new);
    answers = new int[items.length];
  }

  int length() {
    return 1 + marks * items.length + PER_COMPOSITE * composites.length;
  }

  /** Where the sums of an item begin. */
  static int item(MomentPlan plan, int index) {
    return 1 + plan.marks().size() * index;
  }

  static int composite(MomentPlan plan, int index) {
    return item(plan, plan.items().size()) + PER_COMPOSITE * index;
  }

  void add(ScannedResponse response, long[] sums) {
    sums[0]++;
    int at = 1;
    for (int i = 0; i < items.length; i++) {
      int mark = response.mark(items[i]) & CHARACTERS - 1;
      int answer = worth[mark];
      answers[i] = answer;
      if (answer != 0) {
        sums[at + places[mark]]++;
      }
      at += marks;
    }
    for (int[] composite : composites) {
      addComposite(composite, sums, at);
      at += PER_COMPOSITE;
    }
  }

  private void addComposite(int[] composite, long[] sums, int at) {
    int sum = 0;
    for (int item : composite) {
      sum += answers[item];
    }
    long v = sum >>> 16;
    long y = sum & ONE_ANSWER - 1;
    if (v > 0) {
      sums[at]++;
      sums[at + 1] += y * y;
      sums[at + 2] += y * v;
      sums[at + 3] += v * v;
    }
  }
}
