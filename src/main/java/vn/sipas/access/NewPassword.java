package vn.sipas.access;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A user with the password invented for it, to be shown once; null when the caller chose it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewPassword(UserView user, String password) {

  @Override
  public String toString() {
    return "NewPassword[" + user.name() + "]";
  }
}
