package vn.sipas.quality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Reads {@code desk,period,dossiers}, a heading and a line for each; tells every fault at once. */
final class DossierFile {

  static final String HEADING = "desk,period,dossiers";

  private final Map<String, Integer> desks;
  private final List<Fault> faults = new ArrayList<>();
  private final List<DossierCount> counts = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private DossierFile(Map<String, Integer> desks) {
    this.desks = desks;
  }

  /**
   * @param desks code → id
   * @throws Problem 422 with every fault
   */
  static List<DossierCount> read(String text, Map<String, Integer> desks) {
    DossierFile file = new DossierFile(desks);
    List<String> lines = text.replace("\uFEFF", "").strip().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace(';', ',').replace('\t', ',').strip();
      boolean heading = i == 0 && line.replace(" ", "").equalsIgnoreCase(HEADING);
      if (!line.isEmpty() && !heading) {
        file.line(i + 1, line.split(",", -1));
      }
    }
    if (!file.faults.isEmpty()) {
      throw Problem.invalid(file.faults);
    }
    return file.counts;
  }

  private void line(int row, String[] cells) {
    if (cells.length != 3) {
      fault(row, "columns", row);
      return;
    }
    Integer desk = desks.get(cells[0].strip());
    String period = cells[1].strip();
    String number = cells[2].strip();
    if (desk == null) {
      fault(row, "desk", row, cells[0].strip());
    } else if (!isPeriod(period)) {
      fault(row, "period", row, period);
    } else if (!number.matches("\\d{1,7}")) {
      fault(row, "number", row, number);
    } else if (!seen.add(desk + " " + period)) {
      fault(row, "twice", row);
    } else {
      counts.add(new DossierCount(desk, period, Integer.parseInt(number)));
    }
  }

  private static boolean isPeriod(String text) {
    try {
      if (text.length() == 7) {
        YearMonth.parse(text);
      } else {
        LocalDate.parse(text);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void fault(int row, String code, Object... args) {
    faults.add(Fault.inTable("data", row, "", code, "quality.dossiers.fault." + code, args));
  }
}
