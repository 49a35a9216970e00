package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.draw.SampleUse;

/** A sample whose cases were given to the field can no longer be set aside. */
@ApplicationScoped
class StartedDraws implements SampleUse {

  private final FieldRepository cases;

  StartedDraws(FieldRepository cases) {
    this.cases = cases;
  }

  @Override
  public boolean isUsed(int draw) {
    return cases.isStarted(draw);
  }
}
