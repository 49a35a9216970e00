package vn.sipas.access.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sipas.platform.Fault;

/** A token as somebody wants it to be. */
@Schema(name = "TokenInput")
record TokenInput(
    @Schema(description = "What it is for, up to 100 characters") String label,
    @Schema(description = "Days until it ends, 1 to 365", defaultValue = "90") Integer days) {

  private static final int LONGEST_LABEL = 100;
  private static final int LONGEST = 365;
  static final int USUAL = 90;

  TokenInput {
    label = label == null ? "" : Normalizer.normalize(label, Normalizer.Form.NFC).strip();
    days = days == null ? USUAL : days;
  }

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      faults.add(new Fault("label", "label", "access.fault.label", LONGEST_LABEL));
    } else if (label.chars().anyMatch(Character::isISOControl)) {
      faults.add(new Fault("label", "control_character", "access.fault.control_character"));
    }
    if (days < 1 || days > LONGEST) {
      faults.add(new Fault("days", "days", "access.fault.days", LONGEST));
    }
    return faults;
  }
}
