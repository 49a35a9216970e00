package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How well paper forms were keyed in, for a report. */
@ApplicationScoped
public class PaperQuality {

  /**
   * Over all batches of a campaign.
   *
   * @param entered sheets with answers
   * @param twice of them, entered by two people
   * @param compared answers that two people typed, of batches that are closed
   * @param differing of them
   */
  public record Keyed(int entered, int twice, int compared, int differing) {}

  private final SheetRepository sheets;

  PaperQuality(SheetRepository sheets) {
    this.sheets = sheets;
  }

  /** Empty when no sheet of the campaign has answers. */
  public Optional<Keyed> of(int campaignId) {
    return Optional.of(sheets.keyed(campaignId)).filter(keyed -> keyed.entered() > 0);
  }
}
