package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a night pass in the field. */
@ApplicationScoped
public class FieldNight {

  private final FieldCare care;

  FieldNight(FieldCare care) {
    this.care = care;
  }

  public void pass() {
    care.learn();
  }
}
