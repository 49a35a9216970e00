package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Problem;

/** Codes for the cases of a sample, one for each. Which case has which code, the caller keeps. */
@ApplicationScoped
public class CaseCodes {

  /**
   * Where the answer of a case belongs; cases alike in it share a lot.
   *
   * @param samplingUnit null when dossiers are drawn directly
   * @param unitId the commune; null when it is no longer known
   * @param frameClass how its dossier ended, as far as an answer may tell
   */
  public record CasePlace(
      String stratum, String samplingUnit, Integer unitId, double weight, String frameClass) {}

  /** A code in plain, which exists in this answer only, and what is kept of it. */
  public record CaseCode(OneTimeCode code, CodeHash hash) {}

  /**
   * @param number of the batch within the campaign
   * @param codes by the keys of the cases, in their order
   */
  public record CaseBatch<K>(int number, Map<K, CaseCode> codes) {}

  private final CodeIssuing issuing;
  private final CodeHashing hashing;
  private final CodeBatchRepository batches;
  private final CodeUseRepository uses;
  private final Campaigns campaigns;
  private final CodeConfig config;
  private final Clock clock;

  CaseCodes(
      CodeIssuing issuing,
      CodeHashing hashing,
      CodeBatchRepository batches,
      CodeUseRepository uses,
      Campaigns campaigns,
      CodeConfig config,
      Clock clock) {
    this.issuing = issuing;
    this.hashing = hashing;
    this.batches = batches;
    this.uses = uses;
    this.campaigns = campaigns;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Issues one code for each case, as a batch like every other.
   *
   * @param request made by whoever asks: asking again issues nothing
   * @throws Problem 409 when the campaign takes no codes, is over, lacks a place of its sample, or
   *     the request was answered
   */
  public <K> CaseBatch<K> issue(
      CampaignFacts campaign, UUID request, String note, Map<K, CasePlace> cases) {
    refuseUnplaced(campaign, cases.values());
    Map<CasePlace, List<K>> byPlace = new LinkedHashMap<>();
    cases.forEach((key, at) -> byPlace.computeIfAbsent(at, place -> new ArrayList<>()).add(key));
    List<Lot> lots = new ArrayList<>();
    byPlace.forEach((at, keys) -> lots.add(lot(at, keys.size())));
    IssuedBatch issued = issuing.issue(campaign, request, note, lots);
    Map<K, CaseCode> codes = new LinkedHashMap<>();
    cases.keySet().forEach(key -> codes.put(key, null));
    Iterator<IssuedBatch.Codes> ofLots = issued.lots().iterator();
    for (List<K> keys : byPlace.values()) {
      Iterator<OneTimeCode> fresh = ofLots.next().codes().iterator();
      keys.forEach(key -> codes.put(key, caseCode(fresh.next())));
    }
    return new CaseBatch<>(issued.number(), codes);
  }

  private static Lot lot(CasePlace at, int count) {
    return new Lot(
        null, at.unitId(), at.stratum(), at.samplingUnit(), at.weight(), count, at.frameClass());
  }

  private CaseCode caseCode(OneTimeCode code) {
    return new CaseCode(code, hashing.hash(code));
  }

  /** The design is the draw's; when somebody has replaced it, no answer would find its place. */
  private void refuseUnplaced(CampaignFacts campaign, Collection<CasePlace> places) {
    var design = campaigns.design(campaign.id());
    Set<String> known = new HashSet<>();
    design.strata().forEach(stratum -> known.add("stratum " + stratum.code()));
    design.samplingUnits().forEach(unit -> known.add("unit " + unit.code()));
    for (CasePlace at : places) {
      String needed =
          at.samplingUnit() == null ? "stratum " + at.stratum() : "unit " + at.samplingUnit();
      if (!known.contains(needed)) {
        throw new Problem(409, "case_outside_design", needed.replaceFirst("^\\w+ ", ""));
      }
    }
  }

  /** Those that nobody has used let nobody in any more. */
  public void revoke(Collection<CodeHash> hashes) {
    hashes.forEach(batches::revoke);
  }

  /**
   * The used ones among the codes of a place whose cases are not yet known to have answered, as far
   * as they may be told: none until they are as many as a step, or the campaign is over. Asked on
   * nights after a working day, so that a case's answer is one of several of several hours.
   */
  public Set<CodeHash> used(CampaignFacts campaign, Collection<CodeHash> ofPlace) {
    Set<CodeHash> used = uses.used(ofPlace);
    return used.size() >= config.shownInStepsOf() || isOver(campaign) ? used : Set.of();
  }

  /** Whether nothing more can come that a number would tell. */
  public boolean isOver(CampaignFacts campaign) {
    return !clock.instant().isBefore(campaign.over(clock.getZone()));
  }

  /** Behind "#" is what a browser keeps to itself: the code stands in no log and no referrer. */
  public static String link(URI base, String campaign, OneTimeCode code) {
    return base.resolve("/s/" + campaign) + "#code=" + code.printed();
  }
}
