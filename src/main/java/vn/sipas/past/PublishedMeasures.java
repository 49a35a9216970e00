package vn.sipas.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.platform.PlainText;
import vn.sipas.survey.Component;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.LocalizedText;
import vn.sipas.survey.Surveys;

/** The measures that a figure may be of: those of the questionnaires' indices. */
@ApplicationScoped
class PublishedMeasures {

  private static final String OVERALL = "overall";

  /** What sources write before the name of a component or after that of a part. */
  private static final Pattern AROUND = Pattern.compile("^(element|factor|yeu to): *| part\\b.*$");

  private final Surveys surveys;

  PublishedMeasures(Surveys surveys) {
    this.surveys = surveys;
  }

  /** Names by code: the whole, the parts, the components. */
  Map<String, String> names(Language language) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(OVERALL, Messages.text(language.locale(), "past.measure_overall"));
    definitions()
        .forEach((code, title) -> names.putIfAbsent(code, title.in(language.tag()).strip()));
    return names;
  }

  private Map<String, LocalizedText> definitions() {
    Map<String, LocalizedText> titles = new LinkedHashMap<>();
    for (var survey : surveys.all()) {
      for (IndexDefinition definition : survey.definitions()) {
        definition.parts().forEach(part -> titles.putIfAbsent(part.code(), part.title()));
      }
    }
    for (var survey : surveys.all()) {
      for (IndexDefinition definition : survey.definitions()) {
        for (Component component : definition.components()) {
          titles.putIfAbsent(component.code(), component.title());
        }
      }
    }
    return titles;
  }

  /** By code or by name in either language. */
  Optional<String> find(String text) {
    Map<String, String> codes = new HashMap<>();
    for (Language language : Language.EVERYWHERE) {
      names(language)
          .forEach(
              (code, name) -> {
                codes.put(code, code);
                codes.putIfAbsent(PlainText.of(name), code);
              });
    }
    codes.put("sipas", OVERALL);
    codes.put("sipas overall", OVERALL);
    codes.put("chi so sipas", OVERALL);
    String plain = PlainText.of(text);
    String bare = AROUND.matcher(plain).replaceAll("").strip();
    return Optional.ofNullable(codes.getOrDefault(plain, codes.get(bare)));
  }
}
