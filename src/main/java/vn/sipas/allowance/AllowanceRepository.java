package vn.sipas.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

@ApplicationScoped
class AllowanceRepository {

  /** A place's answers are those of its sampling unit, or else of its stratum. */
  private static final String ANSWERS =
      """
      SELECT COALESCE(sampling_unit.code, stratum.code) AS place, COUNT(*)
      FROM response
      LEFT JOIN sampling_unit ON sampling_unit.id = response.sampling_unit_id
      LEFT JOIN stratum ON stratum.id = response.stratum_id
      WHERE response.campaign_id = ?
      GROUP BY place HAVING place IS NOT NULL
      """;

  private static final String SHEETS =
      """
      SELECT allowance_sheet.number, allowance_sheet.entitled, paid, place
      FROM allowance_sheet JOIN allowance_place
        ON allowance_place.list_id = allowance_sheet.list_id
        AND allowance_place.sheet = allowance_sheet.number
      WHERE allowance_sheet.list_id = ? ORDER BY allowance_sheet.number, place
      """;

  private final Jdbc jdbc;

  AllowanceRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  Map<String, Long> answers(int campaign) {
    Map<String, Long> answers = new HashMap<>();
    jdbc.all(ANSWERS, row -> answers.put(row.getString(1), row.getLong(2)), campaign);
    return answers;
  }

  /** How many of each place are on a sheet. */
  Map<String, Integer> listed(int draw) {
    Map<String, Integer> listed = new HashMap<>();
    jdbc.all(
        "SELECT place, entitled FROM allowance_place WHERE draw_id = ?",
        row -> listed.put(row.getString(1), row.getInt(2)),
        draw);
    return listed;
  }

  /** Nobody else makes a list of this draw until the transaction ends. */
  void hold(int draw) {
    jdbc.all("SELECT id FROM draw WHERE id = ? FOR UPDATE", row -> row.getInt(1), draw);
  }

  /** In the order of their numbers. */
  List<PayList> of(int draw) {
    return jdbc.all(
        "SELECT id, number, amount, made_on, made_by FROM allowance_list WHERE draw_id = ?"
            + " ORDER BY number",
        row ->
            new PayList(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                sheets(row.getInt(1))),
        draw);
  }

  private List<PaySheet> sheets(int list) {
    Map<Integer, PaySheet> sheets = new TreeMap<>();
    jdbc.all(
        SHEETS,
        row ->
            sheets.merge(
                row.getInt(1),
                new PaySheet(
                    row.getInt(1),
                    List.of(row.getString(4)),
                    row.getInt(2),
                    row.getObject(3, Integer.class)),
                AllowanceRepository::joined),
        list);
    return List.copyOf(sheets.values());
  }

  private static PaySheet joined(PaySheet sheet, PaySheet another) {
    List<String> places = new ArrayList<>(sheet.places());
    places.addAll(another.places());
    return new PaySheet(sheet.number(), places, sheet.entitled(), sheet.paid());
  }

  void add(int draw, int number, int amount, LocalDate day, String by, List<Sheets.Sheet> sheets) {
    int list =
        jdbc.insert(
                "INSERT INTO allowance_list (draw_id, number, amount, made_on, made_by)"
                    + " VALUES (?, ?, ?, ?, ?)",
                draw,
                number,
                amount,
                day,
                by)
            .orElseThrow();
    int sheetNumber = 0;
    for (Sheets.Sheet sheet : sheets) {
      sheetNumber++;
      jdbc.update(
          "INSERT INTO allowance_sheet (list_id, number, entitled) VALUES (?, ?, ?)",
          list,
          sheetNumber,
          sheet.entitled());
      for (Place place : sheet.places()) {
        jdbc.update(
            "INSERT INTO allowance_place (draw_id, place, list_id, sheet, entitled)"
                + " VALUES (?, ?, ?, ?, ?)",
            draw,
            place.code(),
            list,
            sheetNumber,
            place.entitled());
      }
    }
  }

  void settle(int list, int sheet, int paid, LocalDate day, String by) {
    jdbc.update(
        "UPDATE allowance_sheet SET paid = ?, settled_on = ?, settled_by = ?"
            + " WHERE list_id = ? AND number = ?",
        paid,
        day,
        by,
        list,
        sheet);
  }
}
