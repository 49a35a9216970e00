package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sipas.campaign.ClosingObstacles;
import vn.sipas.platform.Fault;

/** A campaign cannot be closed while a case in the field lacks its final disposition. */
@ApplicationScoped
class OpenCases implements ClosingObstacles {

  private final FieldRepository cases;

  OpenCases(FieldRepository cases) {
    this.cases = cases;
  }

  @Override
  public List<Fault> toClose(int campaignId) {
    int open = cases.open(campaignId);
    return open == 0
        ? List.of()
        : List.of(new Fault("obstacles", "cases_open", "field.fault.cases_open", open));
  }
}
