package vn.sipas.publication;

import vn.sipas.platform.Problem;

/** Who may do what with a proposal. The database holds the rule that matters most a second time. */
record FourEyes(String proposer) {

  /**
   * @throws Problem 403 when the person is no administrator or proposed it
   */
  void refuseUnlessOther(String person, boolean administrator) {
    if (!administrator) {
      throw new Problem(403, "forbidden");
    } else if (person.equals(proposer)) {
      throw new Problem(403, "publication_own_proposal");
    }
  }

  /**
   * @throws Problem 403 when somebody else proposed it
   */
  void refuseUnlessSame(String person) {
    if (!person.equals(proposer)) {
      throw new Problem(403, "publication_not_own_proposal");
    }
  }
}
