package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.campaign.Examples.WORLD;
import static vn.sipas.campaign.Examples.told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

  private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);

  // Code 991 was a district; it is no unit of the two-level era.
  private final SettingsReader reader =
      new SettingsReader(
          (code, day) ->
              code.equals("99") || (code.equals("991") && day.isBefore(CHANGE))
                  ? Optional.of(Integer.valueOf(code))
                  : Optional.empty(),
          WORLD);

  private static Map<String, String> whole() {
    return new HashMap<>(
        Map.of(
            "code", "hai-long-2026",
            "name", " Đo lường năm 2026 ",
            "survey", "sipas-service",
            "version", "1",
            "stream", "probability",
            "startsOn", "2026-09-01",
            "endsOn", "1/10/2026",
            "publicAccess", "true",
            "unit", "99",
            "design", "cluster"));
  }

  @Test
  void read_whatIsLeftOut_hasItsDefault() {
    Read<CampaignSettings> read = reader.read(whole(), false);

    assertThat(read.faults()).isEmpty();
    assertThat(read.value())
        .isEqualTo(
            new CampaignSettings(
                "hai-long-2026",
                "Đo lường năm 2026",
                null,
                new Instrument("sipas-service", 1, "satisfied-share", 1),
                new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1)),
                Sampling.probability(DesignKind.CLUSTER),
                true,
                99,
                LocalDate.of(2026, 9, 1),
                false));
  }

  @Test
  void read_nothing_namesAllThatIsNeeded() {
    assertThat(told(reader.read(Map.of(), false).faults()))
        .containsExactlyInAnyOrder(
            "code missing",
            "name missing",
            "survey missing",
            "version missing",
            "stream missing",
            "startsOn missing",
            "endsOn missing");
  }

  @Test
  void read_wrongEverywhere_namesEveryFieldOnce() {
    Map<String, String> wrong = new HashMap<>();
    wrong.put("code", "Có dấu");
    wrong.put("name", "x".repeat(201));
    wrong.put("survey", "nowhere");
    wrong.put("version", "zero");
    wrong.put("stream", "river");
    wrong.put("startsOn", "31/02/2026");
    wrong.put("endsOn", "soon");
    wrong.put("publicAccess", "maybe");
    wrong.put("boundaries", "1926-01-01");
    wrong.put("design", "pyramid");
    wrong.put("population", "-5");
    wrong.put("starts_on", "2026-01-01");

    assertThat(told(reader.read(wrong, false).faults()))
        .containsExactlyInAnyOrder(
            "code bad_campaign_code",
            "name too_long",
            "version bad_count",
            "stream bad_choice",
            "startsOn bad_date",
            "endsOn bad_date",
            "publicAccess bad_yes_no",
            "boundaries bad_date",
            "design bad_choice",
            "population bad_count",
            "starts_on unknown_field");
  }

  @Test
  void read_unit_isLookedUpOnTheBoundaries() {
    Map<String, String> given = whole();
    given.put("unit", "991");

    assertThat(told(reader.read(given, false).faults())).containsExactly("unit unknown_unit");

    given.put("boundaries", "2025-06-30");
    assertThat(reader.read(given, false).value().unitId()).isEqualTo(991);
  }

  @Test
  void read_textInDecomposedLetters_isComposed() {
    Map<String, String> given = whole();
    given.put("name", "Ba\u0309ng ho\u0309i E\u0302\u0306");

    assertThat(reader.read(given, false).value().name()).isEqualTo("Bảng hỏi Ê\u0306");
  }

  @Test
  void form_fields_becomeThoseOfTheApi() {
    Map<String, String> typed = new HashMap<>();
    typed.put("instrument", "sipas-service/1/satisfied-share/1");
    typed.put("lastDay", "30/09/2026");
    typed.put("stream", "voluntary");
    typed.put("design", "cluster");
    typed.put("finitePopulation", "on");
    typed.put("lonelyPsu", "adjust");

    assertThat(CampaignForm.fields(typed))
        .containsEntry("survey", "sipas-service")
        .containsEntry("definitionVersion", "1")
        .containsEntry("endsOn", "2026-10-01")
        .doesNotContainKeys("design", "finitePopulation", "lonelyPsu", "instrument", "lastDay");
  }

  @Test
  void form_ofStoredSettings_readsBackTheSame() {
    CampaignSettings settings = reader.read(whole(), false).value();

    Map<String, String> fields = CampaignForm.fields(CampaignForm.typed(settings, "99"));

    assertThat(reader.read(fields, false)).isEqualTo(new Read<>(settings, java.util.List.of()));
  }
}
