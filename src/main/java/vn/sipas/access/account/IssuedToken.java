package vn.sipas.access.account;

import java.time.Instant;

/** A new token, shown this once. */
record IssuedToken(int id, String label, String token, Instant expiresAt) {

  @Override
  public String toString() {
    return "IssuedToken[" + id + "]";
  }
}
