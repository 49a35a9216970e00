package vn.sipas.campaign;

import java.time.Instant;
import java.util.Locale;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;

/**
 * Where answers came from that were not collected here.
 *
 * @param file its name
 * @param sha256 of the file
 */
public record CampaignOrigin(String file, Instant at, String by, String sha256) {

  /** As it stands wherever the campaign's figures are shown. */
  public String line(Locale locale) {
    return Messages.text(locale, "campaign.imported_from", file, Figures.time(at), sha256);
  }
}
