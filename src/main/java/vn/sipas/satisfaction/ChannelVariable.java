package vn.sipas.satisfaction;

import java.util.Locale;
import vn.sipas.platform.Messages;

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
  public String column() {
    return "channel";
  }

  @Override
  public DomainValue of(String raw) {
    return DomainValue.regular(raw, Messages.text(locale, "satisfaction.channel." + raw));
  }
}
