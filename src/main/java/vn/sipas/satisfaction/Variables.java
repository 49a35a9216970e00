package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sipas.platform.Language;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.unit.Era;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/** The variables by which results of a questionnaire can be broken down. */
@ApplicationScoped
class Variables {

  private final Units units;

  Variables(Units units) {
    this.units = units;
  }

  /** Places first, then what the questionnaire asks. */
  Set<String> codes(SurveyVersion survey) {
    Set<String> codes = new LinkedHashSet<>();
    for (UnitLevel level : UnitLevel.values()) {
      codes.add(level.code());
    }
    codes.add("agency");
    codes.add("desk");
    codes.add("channel");
    survey.demographics().forEach(question -> codes.add(question.code()));
    return codes;
  }

  /** One of {@link #codes}. */
  ByVariable variable(String code, SurveyVersion survey, LocalDate boundaries, Language language) {
    Locale locale = language.locale();
    return switch (code) {
      case "province", "district", "commune" ->
          new PlaceVariable(UnitLevel.of(code).orElseThrow(), units.tree(), boundaries, locale);
      case "agency", "desk" -> new DeskVariable(code.equals("agency"), units, locale);
      case "channel" -> new ChannelVariable(locale);
      default ->
          new DemographicVariable(survey.slot(code), survey.wording(language.tag(), ""), locale);
    };
  }

  /**
   * How near finest places are: at how many steps of their paths, on a campaign's boundaries and
   * before and after the reform of 2025, they agree.
   */
  Disclosure.Kinship kinship(LocalDate boundaries, Language language) {
    List<ByVariable> steps = new ArrayList<>();
    for (LocalDate day : List.of(boundaries, Era.TWO_LEVEL_FROM.minusDays(1), Era.TWO_LEVEL_FROM)) {
      for (UnitLevel level : UnitLevel.values()) {
        steps.add(new PlaceVariable(level, units.tree(), day, language.locale()));
      }
    }
    return new PlaceKinship(
        steps,
        List.of(
            new DeskVariable(true, units, language.locale()),
            new DeskVariable(false, units, language.locale())));
  }

  /** Ids of the unit and all units of any era that hold only its people. */
  Set<Integer> scope(int unitId) {
    var tree = units.tree();
    return tree.find(unitId).map(tree::scope).orElse(Set.of());
  }

  boolean isProvince(int unitId) {
    return units.tree().find(unitId).filter(u -> u.level() == UnitLevel.PROVINCE).isPresent();
  }

  String name(int unitId) {
    return units.tree().find(unitId).map(units.tree()::label).orElse("");
  }
}
