package vn.sipas.weigh;

import java.util.List;

/**
 * A part of the weighting report in the reader's words: the same on the page and on paper.
 *
 * @param columns empty when there is no table
 */
record Section(
    String id,
    String heading,
    List<String> paragraphs,
    List<Column> columns,
    List<List<String>> rows) {

  record Column(String title, boolean number) {}

  /** Cells of a row with what their column says of them. */
  record Cell(String text, boolean number, boolean first) {}

  public List<List<Cell>> cells() {
    return rows.stream()
        .map(
            row -> {
              List<Cell> cells = new java.util.ArrayList<>();
              for (int i = 0; i < row.size(); i++) {
                cells.add(new Cell(row.get(i), columns.get(i).number(), i == 0));
              }
              return cells;
            })
        .toList();
  }
}
