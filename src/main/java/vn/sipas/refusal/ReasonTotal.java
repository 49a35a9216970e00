package vn.sipas.refusal;

import java.util.Locale;
import vn.sipas.platform.Messages;

/** How often something was refused for one reason. */
public record ReasonTotal(String reason, long refused) {

  public String text(Locale locale) {
    return text(reason, locale);
  }

  /** In words where there are any: every problem's code may come here. */
  static String text(String reason, Locale locale) {
    return Messages.find(locale, "refusal.reason." + reason).orElse(reason);
  }
}
