package vn.sipas.satisfaction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.survey.Component;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Wording;

/** Codes and names of measures and domains, as they stand beside a figure. */
final class Labels {

  private final Map<String, String> measures = new HashMap<>();
  private final List<String> variables;

  Labels(
      SurveyVersion survey, IndexDefinition definition, List<String> variables, Language language) {
    this.variables = List.copyOf(variables);
    Wording wording = survey.wording(language.tag(), "");
    for (String item : definition.items(Measure.OVERALL)) {
      measures.put(item, wording.of(survey.slot(item).label()));
    }
    for (Component component : definition.components()) {
      measures.put(component.code(), wording.of(component.title()));
      measures.put(component.part().code(), wording.of(component.part().title()));
    }
    measures.put(Measure.OVERALL, Messages.text(language.locale(), "satisfaction.overall"));
  }

  DomainFigures.Label label(Measure measure, Domain domain) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < domain.values().size(); i++) {
      names.put(variables.get(i), domain.values().get(i).label());
    }
    return new DomainFigures.Label(measures.get(measure.code()), names);
  }

  Map<String, String> codes(Domain domain) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < domain.values().size(); i++) {
      codes.put(variables.get(i), domain.values().get(i).code());
    }
    return codes;
  }
}
