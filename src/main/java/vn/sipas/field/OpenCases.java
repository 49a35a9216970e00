package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.ClosingObstacles;
import vn.sipas.platform.Fault;

/** A campaign cannot be closed while a case in the field lacks its final disposition. */
@ApplicationScoped
class OpenCases implements ClosingObstacles {

  private final FieldRepository cases;
  private final FieldWorks works;
  private final FieldCare care;

  OpenCases(FieldRepository cases, FieldWorks works, FieldCare care) {
    this.cases = cases;
    this.works = works;
    this.care = care;
  }

  @Override
  public List<Fault> toClose(int campaignId) {
    int open = cases.open(campaignId);
    return open == 0
        ? List.of()
        : List.of(new Fault("obstacles", "cases_open", "field.fault.cases_open", open));
  }

  /** Rates and weights are made of a closed campaign: by then every used code must be known. */
  @Override
  public void closed(CampaignFacts campaign) {
    works.find(campaign).ifPresent(care::learn);
  }
}
