package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.sipas.survey.Component;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.Question;
import vn.sipas.survey.Scale;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;

/**
 * The items that two campaigns asked alike.
 *
 * <p>An item is common when its code stands in both questionnaires with the same scale; between two
 * different surveys its Vietnamese wording and the names of the levels must be the same too,
 * because only within a survey does a code promise the same question.
 *
 * @param compared codes in the order of the campaign's index
 * @param campaignOnly items of the campaign's index that the reference did not ask
 * @param referenceOnly items of the reference's index that the campaign's index does not have
 * @param reworded items of the campaign's index that have the code of another question, or another
 *     scale, in the reference
 */
record CommonItems(
    List<String> compared,
    List<String> campaignOnly,
    List<String> referenceOnly,
    List<String> reworded) {

  CommonItems {
    compared = List.copyOf(compared);
    campaignOnly = List.copyOf(campaignOnly);
    referenceOnly = List.copyOf(referenceOnly);
    reworded = List.copyOf(reworded);
  }

  static CommonItems of(ResultsSubject campaign, ResultsSubject reference) {
    List<String> compared = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> reworded = new ArrayList<>();
    for (String item : campaign.definition().items(Measure.OVERALL)) {
      Slot there = reference.survey().slot(item);
      if (there == null) {
        missing.add(item);
      } else {
        (isSame(item, campaign.survey(), reference.survey()) ? compared : reworded).add(item);
      }
    }
    Set<String> others = new LinkedHashSet<>(reference.definition().items(Measure.OVERALL));
    campaign.definition().items(Measure.OVERALL).forEach(others::remove);
    return new CommonItems(compared, missing, List.copyOf(others), reworded);
  }

  /** Whether nothing that either index measures is left out. */
  boolean areAll() {
    return campaignOnly.isEmpty() && referenceOnly.isEmpty() && reworded.isEmpty();
  }

  boolean areNone() {
    return compared.isEmpty();
  }

  /** The definition on the common items alone; components without any are left out. */
  IndexDefinition restrict(IndexDefinition definition) {
    List<Component> components = new ArrayList<>();
    for (Component component : definition.components()) {
      List<String> items = component.items().stream().filter(compared::contains).toList();
      if (!items.isEmpty()) {
        components.add(new Component(component.code(), component.part(), component.title(), items));
      }
    }
    return new IndexDefinition(
        definition.code(),
        definition.version(),
        definition.title(),
        definition.itemValue(),
        definition.aggregation(),
        components);
  }

  private static boolean isSame(String item, SurveyVersion a, SurveyVersion b) {
    if (!(a.slot(item).question() instanceof Question.Statement here)
        || !(b.slot(item).question() instanceof Question.Statement there)) {
      return false;
    }
    boolean asked =
        a.survey().equals(b.survey())
            || text(a, item).equals(text(b, item))
                && labels(here.scale()).equals(labels(there.scale()));
    return asked && isSame(here.scale(), there.scale());
  }

  private static List<String> labels(Scale scale) {
    return scale.levels().stream().map(level -> level.label().vi().strip()).toList();
  }

  private static String text(SurveyVersion survey, String item) {
    return survey.wording("vi", "").of(survey.slot(item).label()).strip();
  }

  private static boolean isSame(Scale a, Scale b) {
    return a.satisfied().equals(b.satisfied()) && levels(a).equals(levels(b));
  }

  private static List<Integer> levels(Scale scale) {
    return scale.levels().stream().map(Scale.Level::level).toList();
  }
}
