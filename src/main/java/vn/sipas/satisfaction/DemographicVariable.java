package vn.sipas.satisfaction;

import java.util.Locale;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.survey.Slot;
import vn.sipas.survey.Wording;

/** A question about the respondent or the dossier; all missing answers are one value. */
record DemographicVariable(Slot slot, Wording wording, Locale locale) implements ByVariable {

  @Override
  public String code() {
    return slot.code();
  }

  @Override
  public String label() {
    return wording.of(slot.label());
  }

  @Override
  public KeyColumn column() {
    return KeyColumn.slot(slot.position());
  }

  @Override
  public DomainValue of(String raw) {
    for (int i = 0; raw != null && !raw.isEmpty() && i < slot.values().size(); i++) {
      Slot.Value value = slot.values().get(i);
      if (value.mark() == raw.charAt(0) && value.valid()) {
        return new DomainValue(value.code(), wording.of(value.label()), i, null);
      }
    }
    return DomainValue.notStated(Messages.text(locale, "satisfaction.not_stated"));
  }
}
