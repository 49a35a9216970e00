package vn.sipas.satisfaction;

import java.util.Locale;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.moment.KeyColumn;

/** The way an answer came in. */
record ChannelVariable(Locale locale) implements ByVariable {

  @Override
  public String code() {
    return "channel";
  }

  @Override
  public String label() {
    return Messages.text(locale, "satisfaction.by.channel");
  }

  @Override
  public KeyColumn column() {
    return KeyColumn.CHANNEL;
  }

  @Override
  public DomainValue of(String raw) {
    return DomainValue.regular(raw, Messages.text(locale, "satisfaction.channel." + raw));
  }
}
