package vn.sipas.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sipas.platform.Messages;

/** How often something was refused from an hour, or a day, on. Empty: not known. */
@Schema(name = "Refusal")
public record RefusalRow(
    @Schema(description = "Start of the hour or of the day") Instant since,
    @Schema(description = "A stable code") String reason,
    @Schema(description = "Code of the campaign, or empty") String campaign,
    @Schema(description = "Channel, or empty") String channel,
    @Schema(description = "Code of the device, or empty") String device,
    @Schema(description = "Stands for a network on this day; * for many others") String network,
    long refused) {

  public String text(Locale locale) {
    return ReasonTotal.text(reason, locale);
  }

  public String channelText(Locale locale) {
    return Messages.find(locale, "refusal.channel." + channel).orElse(channel);
  }

  public LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(since, zone);
  }

  public boolean manyNetworks() {
    return network.equals(NetworkName.MANY);
  }
}
