package vn.sipas.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.sipas.year.SimulatedProvince.Dossier;

/**
 * Enumerators who ask the cases of a sample. People answer or not by how their dossier ended; half
 * of those who do not are replaced from the reserve.
 */
final class Fieldwork {

  static final List<String> MODES = List.of("paper", "interview", "phone", "online");

  private final Survey survey;
  private final SimulatedProvince province;
  private final Random chance;
  private final Map<Integer, Dossier> cases = new HashMap<>();
  private final Map<Integer, String> modes = new HashMap<>();
  private int answers;
  private int asked;

  Fieldwork(Survey survey, SimulatedProvince province, long seed) {
    this.survey = survey;
    this.province = province;
    this.chance = new Random(seed);
    Survey.rows(Survey.analyst().get(survey.path("/draws/1/sample.csv")))
        .forEach(cells -> cases.put(Integer.valueOf(cells[0]), province.dossier(cells[1])));
  }

  int answers() {
    return answers;
  }

  int asked() {
    return asked;
  }

  /** Everybody is asked, and whoever replaces somebody, too. */
  void work() {
    enumerators();
    assign();
    List<Integer> silent = ask();
    while (!silent.isEmpty()) {
      silent.removeIf(number -> chance.nextBoolean() || !replaced(number));
      silent = silent.isEmpty() ? silent : ask();
    }
  }

  private void enumerators() {
    List<Map<String, String>> people = new ArrayList<>();
    for (int i = 1; i <= province.districts().size(); i++) {
      people.add(Map.of("code", "DTV" + i, "name", "Điều tra viên " + i, "employer", "other"));
    }
    survey.post("/field/enumerators", Map.of("enumerators", people));
  }

  /** Commune by commune: each mode everywhere, and an enumerator in one district. */
  private void assign() {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Map<String, Object>> open = survey.get("/field/cases").getList("");
    open.forEach(one -> places.putIfAbsent((String) one.get("commune"), places.size()));
    List<String> districts = List.copyOf(province.districts());
    places.forEach(
        (commune, i) ->
            survey.post(
                "/field/assignments",
                Map.of(
                    "commune",
                    commune,
                    "enumerator",
                    "DTV" + (1 + districts.indexOf(province.district(commune))),
                    "mode",
                    MODES.get(i % MODES.size()))));
    modes();
  }

  private void modes() {
    List<Map<String, Object>> known = survey.get("/field/cases").getList("");
    known.forEach(one -> modes.put((Integer) one.get("number"), (String) one.get("mode")));
  }

  /** Open cases, each with a code of its own; those who did not answer. */
  private List<Integer> ask() {
    List<Integer> silent = new ArrayList<>();
    List<Map<String, String>> reports = new ArrayList<>();
    modes();
    survey
        .codes()
        .forEach(
            (number, code) -> {
              Dossier dossier = cases.get(number);
              String mode = modes.getOrDefault(number, "paper");
              boolean answers = chance.nextInt(10_000) < dossier.ending().response;
              asked++;
              if (answers) {
                survey.answer(mode, code, said(dossier));
                this.answers++;
              } else {
                silent.add(number);
              }
              if (!answers || !mode.equals("online")) {
                reports.add(
                    Map.of(
                        "case",
                        number.toString(),
                        "mode",
                        mode,
                        "disposition",
                        answers ? "complete" : chance.nextInt(3) == 0 ? "non_contact" : "refusal"));
              }
            });
    survey.post("/field/reports", Map.of("reports", reports));
    return silent;
  }

  private Map<String, Integer> said(Dossier dossier) {
    Map<String, Integer> said = new LinkedHashMap<>();
    for (int i = 0; i < SimulatedProvince.ITEMS.size(); i++) {
      if (chance.nextInt(50) > 0) {
        said.put(SimulatedProvince.ITEMS.get(i), dossier.levels()[i]);
      }
    }
    return said;
  }

  /** False when the reserve of the place is used up. */
  private boolean replaced(int number) {
    int status =
        Survey.analyst()
            .contentType("application/json")
            .body(Map.of("number", number, "reason", "Không trả lời"))
            .post(survey.path("/field/replacements"))
            .statusCode();
    if (status != 200 && status != 409) {
      throw new AssertionError(status);
    }
    return status == 200;
  }
}
