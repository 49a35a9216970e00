package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignTerms;

/** Looks codes up without using them. */
@ApplicationScoped
public class Codes {

  private final CodeHashing hashing;
  private final CodeUseRepository codes;

  Codes(CodeHashing hashing, CodeUseRepository codes) {
    this.hashing = hashing;
    this.codes = codes;
  }

  /**
   * A used code is found like an unused one, also when it was revoked later: an answer that is
   * delivered again must find itself. Asks the database.
   */
  public CodeFinding find(String typed, CampaignTerms campaign) {
    if (!OneTimeCode.hasShape(typed)) {
      return CodeFinding.wrong("malformed_code");
    }
    var code = OneTimeCode.typed(typed);
    if (code.isEmpty()) {
      return CodeFinding.wrong("mistyped_code");
    }
    return codes
        .find(hashing.hash(code.get()))
        .map(issued -> judge(issued, campaign))
        .orElseGet(() -> CodeFinding.wrong("unknown_code"));
  }

  private static CodeFinding judge(IssuedCode issued, CampaignTerms campaign) {
    if (issued.campaignId() != campaign.id()) {
      return CodeFinding.wrong("foreign_code");
    }
    if (issued.revoked() && !issued.used()) {
      return CodeFinding.wrong("revoked_code");
    }
    return issued.placed() ? new CodeFinding(issued, null) : CodeFinding.wrong("unplaced_code");
  }
}
