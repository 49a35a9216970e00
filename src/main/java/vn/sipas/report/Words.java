package vn.sipas.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.ResultsDefinition;
import vn.sipas.satisfaction.ResultsHeader;

/**
 * The words of a results file.
 *
 * @param forPeople whether code words of the interface are written out
 */
record Words(Locale locale, boolean forPeople) {

  /** The words of a table's own language. */
  static Words of(ResultsHeader header, boolean forPeople) {
    Language language = Language.ofTag(header.language()).orElse(Language.VIETNAMESE);
    return new Words(language.locale(), forPeople);
  }

  String text(String key, Object... args) {
    return Messages.text(locale, "report." + key, args);
  }

  /** {@code not_met} for programs, "chưa đạt" for people; unknown code words stay as they are. */
  String of(String group, String code) {
    if (code == null || !forPeople) {
      return code;
    }
    return Messages.find(locale, "report." + group + "." + code).orElse(code);
  }

  String flags(List<String> flags) {
    return flags.stream().map(flag -> of("flag", flag)).collect(Collectors.joining("; "));
  }

  /** Whether a measure is the overall index, a part, a component or an item. */
  String level(String measure, ResultsDefinition definition) {
    List<ResultsDefinition.ComponentItems> components = definition.components();
    String level = "item";
    if (measure.equals("overall")) {
      level = "overall";
    } else if (components.stream().anyMatch(component -> component.part().equals(measure))) {
      level = "part";
    } else if (components.stream().anyMatch(component -> component.code().equals(measure))) {
      level = "component";
    }
    return of("level", level);
  }
}
