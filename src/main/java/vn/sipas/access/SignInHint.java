package vn.sipas.access;

/** What the operator is told about signing in, at the end of the second start line. */
record SignInHint(String text) {

  static SignInHint generated(String password) {
    return new SignInHint("as admin, password: " + password);
  }

  static SignInHint fromSetting() {
    return new SignInHint("as admin with the password from SIPAS_ADMIN_PASSWORD");
  }

  static SignInHint asBefore() {
    return new SignInHint(
        "as admin with the password shown at the first start, or set since"
            + " (forgotten? start once with SIPAS_ADMIN_RESET=true and SIPAS_ADMIN_PASSWORD)");
  }

  @Override
  public String toString() {
    return "SignInHint";
  }
}
