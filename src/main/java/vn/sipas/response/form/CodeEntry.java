package vn.sipas.response.form;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.code.CodeFinding;
import vn.sipas.code.Codes;
import vn.sipas.code.OneTimeCode;
import vn.sipas.code.WrongCodes;
import vn.sipas.code.WrongCodes.Guesser;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/**
 * Takes a typed code into a form. It is looked at and not used: whether somebody has used it is
 * told at the end only, to whoever risks an answer.
 */
@ApplicationScoped
class CodeEntry {

  /**
   * @param code in capitals without hyphens; null when it was refused
   * @param place where the dossier belongs
   * @param refused the field with what is wrong; null when it was taken
   * @param limit too many wrong codes, or null
   */
  record Taken(String code, Place place, CodeField refused, Problem limit) {

    int status() {
      return limit == null ? 422 : limit.status();
    }
  }

  private static final int LONGEST = 60;

  private final Codes codes;
  private final WrongCodes wrong;
  private final Places places;
  private final SecurityIdentity identity;
  private final FormRefusals refusals;
  private final PageContext page;

  CodeEntry(
      Codes codes,
      WrongCodes wrong,
      Places places,
      SecurityIdentity identity,
      FormRefusals refusals,
      PageContext page) {
    this.codes = codes;
    this.wrong = wrong;
    this.places = places;
    this.identity = identity;
    this.refusals = refusals;
    this.page = page;
  }

  Taken take(String typed, CampaignTerms campaign, HttpServerRequest request) {
    if (typed.isBlank()) {
      return refused("", page.text("form.error.code_missing"), null);
    }
    Guesser guesser = Guesser.of(request, identity);
    try {
      wrong.refuseGuessing(guesser);
    } catch (Problem limit) {
      refusals.tell(limit.code(), campaign, request);
      return refused(typed, page.text("problem." + limit.code(), limit.args()), limit);
    }
    CodeFinding finding = codes.find(typed, campaign);
    if (finding.good()) {
      String code = OneTimeCode.typed(typed).orElseThrow().characters();
      return new Taken(code, places.of(finding.code()), null, null);
    }
    wrong.count(guesser);
    refusals.tell(CodeFinding.REFUSED, campaign, request);
    return refused(typed, page.text(finding.fault().key()), null);
  }

  private static Taken refused(String typed, String error, Problem limit) {
    String shown = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    return new Taken(null, null, new CodeField(shown, error), limit);
  }
}
