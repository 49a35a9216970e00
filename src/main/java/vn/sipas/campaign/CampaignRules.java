package vn.sipas.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Fault;

/** What must be true of a campaign: to be saved, to be opened, to be changed after answers came. */
final class CampaignRules {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  // Words that stand in the place of a code in addresses.
  private static final Set<String> RESERVED = Set.of("new");

  private final Surroundings surroundings;
  private final TargetRules targets;

  CampaignRules(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.targets = new TargetRules(surroundings);
  }

  /** Faults of settings; what could not be read is null and already complained of. */
  List<Fault> settings(CampaignSettings settings) {
    List<Fault> faults = new ArrayList<>();
    if (settings.code() != null) {
      code(settings.code(), faults);
    }
    if (settings.period() != null && settings.period().isEmpty()) {
      faults.add(CampaignFault.at("endsOn", "ends_before_it_starts"));
    }
    if (settings.instrument() != null) {
      instrument(settings.instrument(), faults);
    }
    if (settings.sampling().stream() == Stream.VOLUNTARY) {
      voluntary(settings.sampling(), faults);
    }
    if (!settings.codeRequired()
        && CampaignSettings.mustAskForCodes(settings.sampling(), settings.publicAccess())) {
      faults.add(CampaignFault.at("codeRequired", "open_sample_needs_codes"));
    }
    return faults;
  }

  private static void code(String code, List<Fault> faults) {
    if (!CODE.matcher(code).matches() || code.length() < 3) {
      faults.add(CampaignFault.at("code", "bad_campaign_code", code));
    } else if (RESERVED.contains(code)) {
      faults.add(CampaignFault.at("code", "reserved_code", code));
    }
  }

  private void instrument(Instrument instrument, List<Fault> faults) {
    String survey = instrument.survey();
    if (!surroundings.hasSurvey(survey, instrument.surveyVersion())) {
      faults.add(
          CampaignFault.at("survey", "unknown_survey", survey, "" + instrument.surveyVersion()));
    } else if (instrument.definition() != null && !surroundings.hasDefinition(instrument)) {
      faults.add(CampaignFault.at("definition", "unknown_definition", instrument.definition()));
    }
  }

  private static void voluntary(Sampling sampling, List<Fault> faults) {
    if (sampling.design() != null) {
      faults.add(CampaignFault.at("design", "voluntary_has_no_design"));
    }
    if (sampling.finitePopulation()) {
      faults.add(CampaignFault.at("finitePopulation", "voluntary_has_no_correction"));
    }
    if (sampling.lonelyPsu() != LonelyPsu.REFUSE) {
      faults.add(CampaignFault.at("lonelyPsu", "voluntary_has_no_error"));
    }
  }

  /** Faults of a campaign that need not be ready to take answers. */
  List<Fault> whole(CampaignDraft draft) {
    List<Fault> faults = settings(draft.settings());
    faults.addAll(targets.check(draft.settings(), draft.targets()));
    places(draft, faults);
    return faults;
  }

  /** An answer's code is looked up on the boundaries: elsewhere it would never find its place. */
  private void places(CampaignDraft draft, List<Fault> faults) {
    LocalDate boundaries = draft.settings().boundaries();
    List<String> elsewhere =
        draft.design().samplingUnits().stream()
            .filter(place -> place.unitId() != null)
            .filter(place -> !surroundings.hasUnit(place.unitId(), boundaries))
            .map(CampaignDesign.SamplingUnit::code)
            .toList();
    if (!elsewhere.isEmpty()) {
      faults.add(
          CampaignFault.at(
              "boundaries", "places_of_other_days", elsewhere.size(), elsewhere.get(0)));
    }
  }

  /** Everything that stands in the way of taking answers. */
  List<Fault> toTakeAnswers(CampaignDraft draft) {
    List<Fault> faults = whole(draft);
    if (draft.settings().sampling().stream() == Stream.PROBABILITY) {
      faults.addAll(DesignRules.toTakeAnswers(draft.design(), draft.drawn()));
    }
    return faults;
  }

  /** Faults of a stored campaign with other settings: its targets and its design stay. */
  List<Fault> edited(CampaignDraft draft) {
    CampaignSettings settings = draft.settings();
    List<Fault> faults = settings(settings);
    if (!targets.check(settings, draft.targets()).isEmpty()) {
      faults.add(CampaignFault.at("definition", "targets_do_not_fit"));
    }
    if (settings.sampling().stream() == Stream.PROBABILITY) {
      places(draft, faults);
      if (draft.status() == CampaignStatus.OPEN) {
        faults.addAll(DesignRules.toTakeAnswers(draft.design(), draft.drawn()));
      }
    }
    return faults;
  }

  /** As {@link #toTakeAnswers}; besides, its last day has not passed. */
  List<Fault> toOpen(CampaignDraft draft) {
    List<Fault> faults = toTakeAnswers(draft);
    if (!surroundings.today().isBefore(draft.settings().period().to())) {
      faults.add(CampaignFault.at("endsOn", "already_over"));
    }
    return faults;
  }

  /** What may no longer be changed once there are answers: under it they were collected. */
  static List<Fault> locked(CampaignSettings before, CampaignSettings after, long answers) {
    List<Fault> faults = new ArrayList<>();
    Instrument asked = before.instrument();
    Instrument now = after.instrument();
    if (!asked.survey().equals(now.survey()) || asked.surveyVersion() != now.surveyVersion()) {
      faults.add(CampaignFault.at("survey", "survey_locked", answers));
    } else if (!asked.equals(now)) {
      faults.add(CampaignFault.at("definition", "definition_locked", answers));
    }
    if (before.sampling().stream() != after.sampling().stream()) {
      faults.add(CampaignFault.at("stream", "stream_locked", answers));
    } else if (before.sampling().design() != after.sampling().design()) {
      faults.add(CampaignFault.at("design", "design_locked", answers));
    }
    if (!before.boundaries().equals(after.boundaries())) {
      faults.add(CampaignFault.at("boundaries", "boundaries_locked", answers));
    }
    return faults;
  }
}
