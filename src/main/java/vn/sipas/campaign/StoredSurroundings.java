package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.sipas.survey.Component;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

@ApplicationScoped
class StoredSurroundings implements Surroundings {

  private final Surveys surveys;
  private final CampaignRepository campaigns;
  private final CampaignUnits units;
  private final Clock clock;

  StoredSurroundings(
      Surveys surveys, CampaignRepository campaigns, CampaignUnits units, Clock clock) {
    this.surveys = surveys;
    this.campaigns = campaigns;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public boolean hasSurvey(String survey, int version) {
    return surveys.find(survey, version).isPresent();
  }

  @Override
  public boolean hasDefinition(Instrument instrument) {
    return definition(instrument).isPresent();
  }

  @Override
  public Set<String> measures(Instrument instrument) {
    Set<String> measures = new LinkedHashSet<>();
    definition(instrument)
        .ifPresent(
            definition -> {
              measures.add("overall");
              definition.parts().forEach(part -> measures.add(part.code()));
              definition.components().stream().map(Component::code).forEach(measures::add);
            });
    return measures;
  }

  @Override
  public boolean hasUnit(int unitId, LocalDate boundaries) {
    return units.has(unitId, boundaries);
  }

  /** A definition's highest version is meant when its version is left out. */
  @Override
  public Instrument complete(Instrument instrument) {
    boolean complete = instrument.definition() != null && instrument.definitionVersion() != null;
    Optional<IndexDefinition> meant = complete ? Optional.empty() : meant(instrument);
    return meant
        .map(
            definition ->
                new Instrument(
                    instrument.survey(),
                    instrument.surveyVersion(),
                    definition.code(),
                    definition.version()))
        .orElse(instrument);
  }

  private Optional<IndexDefinition> meant(Instrument instrument) {
    Optional<SurveyVersion> version = version(instrument);
    String code = instrument.definition();
    return code == null
        ? version.flatMap(survey -> survey.definitions().stream().findFirst())
        : version.stream()
            .flatMap(survey -> survey.definitions().stream())
            .filter(definition -> definition.code().equals(code))
            .max(Comparator.comparingInt(IndexDefinition::version));
  }

  @Override
  public Optional<Instrument> instrumentOf(String campaign) {
    return campaigns.byCode(campaign).map(found -> found.settings().instrument());
  }

  Optional<IndexDefinition> definition(Instrument instrument) {
    return instrument.definition() == null || instrument.definitionVersion() == null
        ? Optional.empty()
        : version(instrument)
            .flatMap(
                survey ->
                    survey.definition(instrument.definition(), instrument.definitionVersion()));
  }

  Optional<SurveyVersion> version(Instrument instrument) {
    return surveys.find(instrument.survey(), instrument.surveyVersion());
  }
}
