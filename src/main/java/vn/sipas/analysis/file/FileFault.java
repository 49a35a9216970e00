package vn.sipas.analysis.file;

import java.util.List;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** A file that cannot be read as a table; the code's text is {@code analysis.file.<code>}. */
public final class FileFault extends RuntimeException {

  private final long row;
  private final String code;
  private final transient Object[] args;

  FileFault(String code, Object... args) {
    this(0, code, args);
  }

  /**
   * @param row where in the file; 0 when the whole file is meant
   */
  FileFault(long row, String code, Object... args) {
    super(code, null, false, false);
    this.row = row;
    this.code = code;
    this.args = args;
  }

  public long row() {
    return row;
  }

  public String code() {
    return code;
  }

  public Object[] args() {
    return args;
  }

  /** As it is told to whoever sent the file. */
  public Problem problem() {
    Fault told = Fault.inTable("data", row, "", code, "analysis.file." + code, args);
    return new Problem(422, "unreadable_file", List.of(told));
  }
}
