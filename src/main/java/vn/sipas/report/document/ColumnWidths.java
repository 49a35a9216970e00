package vn.sipas.report.document;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How wide the columns of a table are, in characters. No word and no figure is broken as long as
 * there is room; what is left goes to the columns with long texts, then to headings, which may take
 * several lines.
 */
final class ColumnWidths {

  private static final int PADDING = 2;
  // Longer ones are broken: hashes, for instance.
  private static final int LONGEST_WORD = 24;
  private static final int WIDEST = 45;
  // Of a heading, where there is room.
  private static final int LINES = 2;

  private ColumnWidths() {}

  /**
   * @param room characters in a line of the table
   */
  static List<Integer> of(Block.Table table, int room) {
    List<Integer> least =
        each(table, LONGEST_WORD, ColumnWidths::longestWord, ColumnWidths::longestWord);
    List<Integer> cells = each(table, WIDEST, String::length, ColumnWidths::longestWord);
    List<Integer> whole = each(table, WIDEST, String::length, title -> title.length() / LINES);
    return grown(grown(least, cells, room), whole, room);
  }

  /** Towards what is wanted, as far as there is room. */
  private static List<Integer> grown(List<Integer> from, List<Integer> to, int room) {
    int more = sum(to) - sum(from);
    double part = more <= 0 ? 0 : Math.max(0, Math.min(1, (room - sum(from)) / (double) more));
    return IntStream.range(0, from.size())
        .mapToObj(c -> from.get(c) + (int) ((to.get(c) - from.get(c)) * part))
        .toList();
  }

  private static List<Integer> each(
      Block.Table table, int most, ToIntFunction<String> ofText, ToIntFunction<String> ofTitle) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(c -> PADDING + Math.min(most, longest(table, c, ofText, ofTitle)))
        .toList();
  }

  private static int longest(
      Block.Table table, int c, ToIntFunction<String> ofText, ToIntFunction<String> ofTitle) {
    Document.Column column = table.columns().get(c);
    ToIntFunction<String> ofCell = column.number() ? String::length : ofText;
    int title = Math.max(longestWord(column.title()), ofTitle.applyAsInt(column.title()));
    return table.rows().stream()
        .mapToInt(row -> ofCell.applyAsInt(row.get(c)))
        .reduce(title, Math::max);
  }

  /** A little more for bold headings. */
  private static int longestWord(String text) {
    return Stream.of(text.split("[\\s-]+")).mapToInt(String::length).max().orElse(0) + 1;
  }

  private static int sum(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }
}
