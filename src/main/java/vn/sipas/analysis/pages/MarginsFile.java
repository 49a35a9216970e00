package vn.sipas.analysis.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.analysis.file.RowSink;
import vn.sipas.analysis.file.TableFile;

/** Known totals from a small file, as the lines that one would type. */
final class MarginsFile implements RowSink {

  private static final int CELLS = 3;
  private static final int MOST_LINES = 5_000;

  private final StringBuilder lines = new StringBuilder();
  private int count;

  static String read(Path file) throws IOException {
    MarginsFile margins = new MarginsFile();
    TableFile.open(file).read(null, margins);
    return margins.lines.toString().strip();
  }

  /** Also a line like the others, where a file has no heading. */
  @Override
  public BitSet heading(long row, List<String> names) {
    boolean headed = names.size() >= CELLS && names.get(2).chars().noneMatch(Character::isDigit);
    if (!headed) {
      add(names);
    }
    BitSet wanted = new BitSet();
    wanted.set(0, names.size());
    return wanted;
  }

  @Override
  public void unreadable(long row, String code, Object... args) {
    lines.append("?\n"); // told as a line that is none
  }

  @Override
  public boolean row(long row, String[] cells) {
    add(Arrays.asList(cells));
    return ++count < MOST_LINES;
  }

  private void add(List<String> cells) {
    boolean semicolons = cells.stream().noneMatch(cell -> cell.contains(";"));
    lines
        .append(cells.stream().limit(CELLS).collect(Collectors.joining(semicolons ? "; " : "\t")))
        .append('\n');
  }
}
