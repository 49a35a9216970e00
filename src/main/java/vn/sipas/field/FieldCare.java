package vn.sipas.field;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.code.CaseCodes;
import vn.sipas.code.CodeHash;

/**
 * On nights after a working day: cases whose code was used have taken part. They are told of a
 * place together, and only when they are several, so that nobody can look up an answer by the time
 * at which its case was done.
 */
@ApplicationScoped
class FieldCare {

  private final Campaigns campaigns;
  private final FieldWorks works;
  private final FieldRepository cases;
  private final CaseCodeRepository codes;
  private final CaseCodes caseCodes;
  private final HistoryRepository history;
  private final PublicationFreeze freeze;

  FieldCare(
      Campaigns campaigns,
      FieldWorks works,
      FieldRepository cases,
      CaseCodeRepository codes,
      CaseCodes caseCodes,
      HistoryRepository history,
      PublicationFreeze freeze) {
    this.campaigns = campaigns;
    this.works = works;
    this.cases = cases;
    this.codes = codes;
    this.caseCodes = caseCodes;
    this.history = history;
    this.freeze = freeze;
  }

  @Scheduled(cron = "0 10 2 ? * TUE-SAT", timeZone = "Asia/Ho_Chi_Minh")
  void learn() {
    List<Integer> coded = codes.campaigns();
    for (CampaignFacts campaign : campaigns.list(null)) {
      if (coded.contains(campaign.id()) && !freeze.isFrozen(campaign.id())) {
        works.find(campaign).ifPresent(this::learn);
      }
    }
  }

  @Transactional
  void learn(FieldWork work) {
    cases.lock(work.draw());
    Map<Integer, CodeHash> coded = codes.of(work.draw());
    Map<String, List<CaseState>> byPlace =
        works.cases(work).stream()
            .filter(one -> coded.containsKey(one.number()) && !one.learned())
            .filter(one -> one.disposition() != Disposition.PARTIAL)
            .collect(Collectors.groupingBy(one -> CaseState.place(one.drawn())));
    for (List<CaseState> place : byPlace.values()) {
      Set<CodeHash> used = used(work.campaign(), place, coded);
      place.stream()
          .filter(one -> used.contains(coded.get(one.number())))
          .forEach(one -> complete(work.draw(), one));
    }
  }

  /** Who was reported to have answered tells nothing new and does not count towards a step. */
  private Set<CodeHash> used(
      CampaignFacts campaign, List<CaseState> place, Map<Integer, CodeHash> coded) {
    boolean over = caseCodes.isOver(campaign);
    Map<Integer, CodeHash> asked = new HashMap<>();
    place.stream()
        .filter(one -> over || one.disposition() != Disposition.COMPLETE)
        .forEach(one -> asked.put(one.number(), coded.get(one.number())));
    Collection<CodeHash> hashes = asked.values();
    return caseCodes.used(campaign, hashes);
  }

  private void complete(int draw, CaseState one) {
    cases.dispose(draw, one.number(), Disposition.COMPLETE, true);
    if (one.disposition() != Disposition.COMPLETE) {
      history.add(
          draw,
          one.number(),
          new HistoryRepository.Change(one.disposition(), Disposition.COMPLETE, null, "", null));
    }
  }
}
