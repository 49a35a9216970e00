package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.moment.DataVersion;

/**
 * A campaign's design with the responses counted in it, over the whole campaign and whatever they
 * answered. Every sampled place counts in n_h, also one from which nobody answered; frame counts
 * are used only when the campaign asks for the finite population correction.
 */
final class DrawnSample {

  private final CampaignDesign design;
  private final Map<SamplingUnit, Long> responses = new HashMap<>();
  private long unplaced;

  DrawnSample(CampaignDesign design, SamplePlaces places, DataVersion data) {
    this.design = design;
    for (DataVersion.Place place : data.places()) {
      places
          .of(place.stratumId(), place.samplingUnitId(), null)
          .ifPresentOrElse(
              unit -> responses.merge(unit, place.responses(), Long::sum),
              () -> unplaced += place.responses());
    }
  }

  /** Responses that the design has no place for; they are in no figure. */
  long unplaced() {
    return unplaced;
  }

  long placed() {
    return responses.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Strata from which nobody answered although respondents were drawn there. */
  List<String> silentStrata() {
    return design.strata().stream()
        .filter(stratum -> sampled(stratum.code()) == 0)
        .map(CampaignDesign.Stratum::name)
        .toList();
  }

  /** Places drawn; where respondents were drawn directly, those who answered. */
  long sampledUnits() {
    return design.respondentIsPsu() ? placed() : design.samplingUnits().size();
  }

  /** Whether combining measures needs one row per respondent. */
  static boolean needsRespondents(CampaignDesign design) {
    boolean secondStage =
        design.finitePopulation()
            && design.samplingUnits().stream().anyMatch(unit -> unit.population() != null);
    return design.respondentIsPsu() || secondStage;
  }

  SampleDesign sampleDesign() {
    List<Stratum> drawn = new ArrayList<>();
    Stream.concat(
            design.strata().stream(),
            Stream.of(new CampaignDesign.Stratum(null, Stratum.ONLY, "", design.population())))
        .filter(stratum -> sampled(stratum.code()) > 0)
        .forEach(stratum -> drawn.add(stratum(stratum)));
    // Nobody has answered: there is no data under any design.
    return drawn.isEmpty()
        ? SampleDesign.simpleRandom(1, null)
        : SampleDesign.of(drawn).with(design.lonelyPsu());
  }

  private long sampled(String stratum) {
    return design.respondentIsPsu() || design.certain(stratum).isPresent()
        ? responses.getOrDefault(SamplingUnit.ofStratum(stratum), 0L)
        : in(stratum).size();
  }

  private List<CampaignDesign.SamplingUnit> in(String stratum) {
    return design.samplingUnits().stream()
        .filter(unit -> Objects.requireNonNullElse(unit.stratum(), Stratum.ONLY).equals(stratum))
        .toList();
  }

  private Stratum stratum(CampaignDesign.Stratum stratum) {
    Optional<CampaignDesign.SamplingUnit> certain = design.certain(stratum.code());
    Long inFrame = frame(certain.map(unit -> unit.population()).orElse(stratum.population()));
    long sampled = sampled(stratum.code());
    refuseMoreThanFrame(stratum.name(), sampled, inFrame);
    if (design.respondentIsPsu() || certain.isPresent()) {
      return Stratum.ofRespondents(stratum.code(), sampled, inFrame);
    }
    return Stratum.ofPsus(
        stratum.code(), in(stratum.code()).stream().map(this::psu).toList(), inFrame);
  }

  private Stratum.SampledPsu psu(CampaignDesign.SamplingUnit unit) {
    long answered = responses.getOrDefault(SamplingUnit.ofPsu(unit.stratum(), unit.code()), 0L);
    Long inFrame = frame(unit.population());
    refuseMoreThanFrame(unit.code(), answered, inFrame);
    return new Stratum.SampledPsu(unit.code(), answered, inFrame);
  }

  private Long frame(Integer population) {
    return design.finitePopulation() && population != null ? population.longValue() : null;
  }

  private static void refuseMoreThanFrame(String place, long sampled, Long inFrame) {
    if (inFrame != null && sampled > inFrame) {
      throw new Problem(409, "sample_exceeds_frame", place, sampled, inFrame);
    }
  }
}
