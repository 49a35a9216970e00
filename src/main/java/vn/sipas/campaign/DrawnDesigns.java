package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.sipas.platform.Problem;

/** Designs that come from a draw and are changed by nothing else. */
@ApplicationScoped
public class DrawnDesigns {

  private final CampaignParts parts;
  private final CampaignRepository campaigns;

  DrawnDesigns(CampaignParts parts, CampaignRepository campaigns) {
    this.parts = parts;
    this.campaigns = campaigns;
  }

  /**
   * Gives a campaign the design of a draw, its kind and whether frames count as finite included.
   *
   * @throws Problem 409 when it has answers, is archived or of volunteers
   */
  public void put(String campaign, CampaignDesign design, int draw) {
    parts.setDrawn(campaign, design, draw);
  }

  /**
   * Takes it away again; the kind stays.
   *
   * @throws Problem 409 when the campaign has answers
   */
  public void remove(String campaign, CampaignDesign design) {
    CampaignDesign none =
        new CampaignDesign(design.kind(), false, null, design.lonelyPsu(), List.of(), List.of());
    parts.setDrawn(campaign, none, null);
  }

  /** Number of the draw that the design comes from. */
  @Transactional
  public Optional<Integer> draw(String campaign) {
    return campaigns.byCode(campaign).map(found -> found.designDraw);
  }
}
