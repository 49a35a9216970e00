package vn.sipas.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts valid and satisfied answers to the items of each measure. */
final class AnswerScoring implements Scoring {

  private static final byte MISSING = 0;
  private static final byte VALID = 1;
  private static final byte SATISFIED = 2;

  private final Map<String, Byte> meanings = new HashMap<>();
  private final String levels;
  private final FaultList faults;
  private final String[] names;
  private final int[] positions;
  private final byte[] answers;
  private final int[][] itemsOfMeasures;

  AnswerScoring(AnalysisSpec spec, List<Measure> measures, Columns columns, FaultList faults) {
    this.faults = faults;
    this.levels = String.join(", ", spec.validLevels());
    spec.missingCodes().forEach(code -> meanings.put(code, MISSING));
    spec.validLevels().forEach(level -> meanings.put(level, VALID));
    spec.satisfiedLevels().forEach(level -> meanings.put(level, SATISFIED));
    meanings.put("", MISSING);
    Map<String, Integer> items = new LinkedHashMap<>();
    measures.forEach(
        measure -> measure.columns().forEach(column -> items.putIfAbsent(column, items.size())));
    names = items.keySet().toArray(String[]::new);
    positions = columns.of(List.of(names));
    answers = new byte[names.length];
    itemsOfMeasures =
        measures.stream()
            .map(measure -> measure.columns().stream().mapToInt(items::get).toArray())
            .toArray(int[][]::new);
  }

  @Override
  public void score(long row, String[] cells, Scores into) {
    for (int i = 0; i < answers.length; i++) {
      answers[i] = meaning(row, names[i], cells[positions[i]]);
    }
    for (int m = 0; m < itemsOfMeasures.length; m++) {
      int valid = 0;
      int satisfied = 0;
      for (int item : itemsOfMeasures[m]) {
        valid += answers[item] == MISSING ? 0 : 1;
        satisfied += answers[item] == SATISFIED ? 1 : 0;
      }
      into.v[m] = valid;
      into.y[m] = satisfied;
    }
  }

  private byte meaning(long row, String column, String cell) {
    Byte meaning = meanings.get(cell);
    if (meaning == null) {
      meaning = meanings.get(Cells.level(cell));
    }
    if (meaning == null) {
      faults.add(row, column, "not_an_answer", RowReading.shown(cell), levels);
      return MISSING;
    }
    return meaning;
  }
}
