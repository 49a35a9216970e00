package vn.sipas.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.platform.Fault;

/** What must be true of targets: that a measure can be held against each of them. */
final class TargetRules {

  private final Surroundings surroundings;

  TargetRules(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Faults of targets; every location begins with {@code targets[i]}. */
  List<Fault> check(CampaignSettings settings, List<Target> targets) {
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
}
