package vn.sipas.allowance;

import java.util.List;

/**
 * A sheet of a list as it is kept.
 *
 * @param number counted from 1 within the list
 * @param places codes, in their order
 * @param paid null until the sheet has come back
 */
record PaySheet(int number, List<String> places, int entitled, Integer paid) {

  public boolean isSettled() {
    return paid != null;
  }

  /** Those who did not come for it; null until it is settled. */
  public Integer unpaid() {
    return paid == null ? null : Integer.valueOf(entitled - paid);
  }
}
