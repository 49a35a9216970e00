package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Browser;
import vn.sipas.survey.FormAnswers;
import vn.sipas.survey.Missing;
import vn.sipas.survey.Question;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.TestSurveys;

/** The tablet asks, and forgets, exactly what the server would: one table, both programs. */
class SkipRulesTest {

  private static final Path TABLE = Path.of("src/test/resources/kiosk/skip-rules.csv");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Takes what was chosen, screen by screen; tells what is asked, and what is left of it. */
  private static final String IN_THE_BROWSER =
      """
      async ([screens, cases]) => {
        const rules = await import('/kiosk/rules.js');
        return cases.map((chosen) => {
          const answers = new Map();
          for (const screen of screens.filter((one) => one.code in chosen)) {
            rules.put(screen, answers, chosen[screen.code]);
          }
          const asked = screens.filter((one) => rules.applies(one, answers));
          rules.dropSkipped(screens, answers, new Map());
          const left = [...answers].sort().map(([slot, value]) => `${slot}=${value}`);
          return `${asked.map((one) => one.code).join(' ')} | ${left.join(' ')}`;
        });
      }""";

  /** What somebody chose, by question. */
  private record Case(String survey, Map<String, List<String>> chosen) {}

  private static Browser browser;
  private static Tablet tablet;

  @BeforeAll
  static void launch() {
    browser = new Browser();
    tablet = new Tablet(browser, 800, 600, TestSettings.desk()).open();
  }

  @AfterAll
  static void quit() {
    browser.close();
  }

  @Test
  void table_holdsOnTheServerAndOnTheTablet() throws IOException {
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(TABLE)) {
      for (NamedCsvRecord line : lines) {
        Case given = new Case(line.getField("survey"), chosen(line.getField("chosen")));
        SurveyVersion survey = survey(given.survey);
        String expected = line.getField("asked") + " | " + line.getField("left");

        assertThat(onTheServer(survey, given)).as("server: %s", given).isEqualTo(expected);
        assertThat(onTheTablet(survey, List.of(given)))
            .as("tablet: %s", given)
            .containsExactly(expected);
      }
    }
  }

  @Test
  void anyAnswers_leadBothTheSameWay() {
    Random chance = new Random(27);
    for (String name : List.of("desk", "example", "sipas-2023", "sipas-2022", "sipas-service")) {
      SurveyVersion survey = survey(name);
      List<Case> cases =
          Stream.generate(() -> new Case(name, anything(survey, chance))).limit(200).toList();

      assertThat(onTheTablet(survey, cases))
          .as(name)
          .isEqualTo(cases.stream().map(given -> onTheServer(survey, given)).toList());
    }
  }

  private static SurveyVersion survey(String name) {
    return name.equals("example") ? TestSurveys.example() : TestSurveys.shipped(name);
  }

  /** {@code outcome=pending channels=web+other} */
  private static Map<String, List<String>> chosen(String text) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (String pair : text.isBlank() ? new String[0] : text.split(" ")) {
      String[] sides = pair.split("=");
      chosen.put(sides[0], List.of(sides[1].split("\\+")));
    }
    return chosen;
  }

  private static Map<String, List<String>> anything(SurveyVersion survey, Random chance) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (Question question : questions(survey)) {
      List<String> values =
          new ArrayList<>(question.pickable().stream().map(c -> c.code()).toList());
      if (question instanceof Question.Statement statement) {
        statement.scale().levels().forEach(level -> values.add(String.valueOf(level.level())));
      }
      if (!values.isEmpty() && chance.nextInt(4) > 0) {
        values.addAll(List.of("refused", "dont_know", "not_applicable"));
        chosen.put(question.code(), List.of(values.get(chance.nextInt(values.size()))));
      }
    }
    return chosen;
  }

  private static List<Question> questions(SurveyVersion survey) {
    return survey.sections().stream().flatMap(section -> section.questions().stream()).toList();
  }

  private static String onTheServer(SurveyVersion survey, Case given) {
    FormAnswers answers = new FormAnswers(survey.newSheet());
    List<Question> questions = questions(survey);
    questions.stream()
        .filter(question -> given.chosen.containsKey(question.code()))
        .forEach(question -> answers.put(question, given.chosen.get(question.code())));
    String asked =
        questions.stream()
            .filter(answers::applies)
            .map(Question::code)
            .collect(Collectors.joining(" "));
    answers.dropSkipped();
    Map<String, String> left = new TreeMap<>();
    for (Slot slot : survey.slots()) {
      String value = answers.sheet().value(slot.code());
      if (!value.equals(Missing.NOT_REACHED.word())) {
        left.put(slot.code(), value);
      }
    }
    assertThat(answers.sheet().faults()).isEmpty();
    return asked
        + " | "
        + left.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
  }

  @SuppressWarnings("unchecked")
  private static List<String> onTheTablet(SurveyVersion survey, List<Case> cases) {
    Object screens = JSON.convertValue(KioskScreens.of(survey, List.of("vi"), "Xã"), Object.class);
    return (List<String>)
        tablet.page.evaluate(
            IN_THE_BROWSER, List.of(screens, cases.stream().map(Case::chosen).toList()));
  }
}
