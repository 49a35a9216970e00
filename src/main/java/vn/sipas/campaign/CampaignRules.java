package vn.sipas.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sipas.platform.Fault;

/** What must be true of a campaign: to be saved, to be opened, to be changed after answers came. */
final class CampaignRules {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  // Words that stand in the place of a code in addresses.
  private static final Set<String> RESERVED = Set.of("new");

  private final Surroundings surroundings;

  CampaignRules(Surroundings surroundings) {
    this.surroundings = surroundings;
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
  }

  /** Faults of targets; every location begins with {@code targets[i]}. */
  List<Fault> targets(CampaignSettings settings, List<Target> targets) {
    Set<String> measures = surroundings.measures(settings.instrument());
    List<Fault> faults = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      String at = "targets[" + i + "].";
      if (!measures.contains(target.measure())) {
        faults.add(CampaignFault.at(at + "measure", "unknown_measure", target.measure()));
      } else if (seen.contains(target.measure())) {
        faults.add(CampaignFault.at(at + "measure", "measure_twice", target.measure()));
      }
      seen.add(target.measure());
      value(target, at, faults);
      reference(settings.code(), target, at, faults);
    }
    return faults;
  }

  private static void value(Target target, String at, List<Fault> faults) {
    boolean reachable = target.value() >= 0 && target.value() <= 1;
    if (!reachable || (target.kind() == TargetKind.ABSOLUTE && target.value() == 0)) {
      faults.add(CampaignFault.at(at + "value", "bad_target_value"));
    }
  }

  private void reference(String own, Target target, String at, List<Fault> faults) {
    String reference = target.referenceCampaign();
    if (target.kind() == TargetKind.ABSOLUTE) {
      if (reference != null) {
        faults.add(CampaignFault.at(at + "reference", "absolute_has_no_reference"));
      }
    } else if (reference == null) {
      faults.add(CampaignFault.at(at + "reference", "gain_needs_reference"));
    } else if (reference.equals(own)) {
      faults.add(CampaignFault.at(at + "reference", "own_reference"));
    } else {
      Optional<Instrument> there = surroundings.instrumentOf(reference);
      if (there.isEmpty()) {
        faults.add(CampaignFault.at(at + "reference", "unknown_reference", reference));
      } else if (!surroundings.measures(there.get()).contains(target.measure())) {
        faults.add(CampaignFault.at(at + "reference", "reference_lacks_measure", reference));
      }
    }
  }

  /** Everything that stands in the way of taking answers. */
  List<Fault> toTakeAnswers(CampaignDraft draft) {
    List<Fault> faults = settings(draft.settings());
    faults.addAll(targets(draft.settings(), draft.targets()));
    if (draft.settings().sampling().stream() == Stream.PROBABILITY) {
      faults.addAll(DesignRules.toTakeAnswers(draft.design()));
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
    return faults;
  }
}
