package vn.sipas.platform;

/** The service cannot start, for a reason that its operator can mend; told in one line. */
public class StartFailure extends RuntimeException {

  public StartFailure(String message) {
    super(message, null, false, false);
  }
}
