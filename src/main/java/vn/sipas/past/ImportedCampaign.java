package vn.sipas.past;

import java.time.Instant;

/**
 * A campaign that came in as a file.
 *
 * @param state {@code loading} or {@code stored}
 * @param respondents of the file
 * @param stored of them so far
 */
record ImportedCampaign(
    int campaignId,
    String state,
    String file,
    String sha256,
    String source,
    int respondents,
    int stored,
    Instant at,
    String by) {

  boolean isStored() {
    return state.equals("stored");
  }
}
