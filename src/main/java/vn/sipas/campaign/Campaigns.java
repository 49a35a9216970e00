package vn.sipas.campaign;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.sipas.platform.Problem;

/** The campaigns, for every feature that works with one. */
@ApplicationScoped
public class Campaigns {

  // Another replica's closing of a campaign is seen within this time.
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(1);
  // A campaign nobody has asked about for this long is read anew, not served as it was.
  private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(2);
  // Bounds what invented codes can make us remember.
  private static final int MOST_CODES = 1_000;

  private final CampaignRepository campaigns;
  private final TargetRepository targets;
  private final DesignRepository designs;
  private final CampaignSetup setup;
  private final LoadingCache<String, Optional<CampaignTerms>> terms;

  @Inject
  Campaigns(
      CampaignRepository campaigns,
      TargetRepository targets,
      DesignRepository designs,
      CampaignSetup setup,
      TermsReader reader) {
    this(campaigns, targets, designs, setup, reader, Caffeine.newBuilder());
  }

  Campaigns(
      CampaignRepository campaigns,
      TargetRepository targets,
      DesignRepository designs,
      CampaignSetup setup,
      TermsReader reader,
      Caffeine<Object, Object> memory) {
    this.campaigns = campaigns;
    this.targets = targets;
    this.designs = designs;
    this.setup = setup;
    terms =
        memory
            .refreshAfterWrite(SEEN_WITHIN)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .maximumSize(MOST_CODES)
            .build(reader::read);
  }

  /** What intake must know; from memory, or else from the database, which blocks. */
  public Optional<CampaignTerms> terms(String code) {
    return terms.get(code);
  }

  /** As {@link #terms}, but never blocks: null when it is not in memory or there is none. */
  public CampaignTerms cachedTerms(String code) {
    Optional<CampaignTerms> known = terms.getIfPresent(code);
    return known == null ? null : known.orElse(null);
  }

  @Transactional
  public Optional<CampaignFacts> find(String code) {
    return campaigns.byCode(code).map(Campaign::facts);
  }

  /**
   * @throws Problem 404 when there is none
   */
  @Transactional
  public CampaignFacts get(String code) {
    return find(code).orElseThrow(() -> Problem.notFound(code));
  }

  /** Newest first; a null status means every status. */
  @Transactional
  public List<CampaignFacts> list(CampaignStatus status) {
    List<Campaign> found = status == null ? campaigns.newestFirst() : campaigns.newestFirst(status);
    return found.stream().map(Campaign::facts).toList();
  }

  /** How the sample was drawn. */
  @Transactional
  public CampaignDesign design(int campaignId) {
    Campaign campaign =
        campaigns.findByIdOptional(campaignId).orElseThrow(() -> Problem.notFound(campaignId));
    return designs.of(campaignId, campaign.settings().sampling());
  }

  @Transactional
  public List<Target> targets(int campaignId) {
    return targets.of(campaignId);
  }

  /** Codes of the campaigns with a target that is measured from this one. */
  @Transactional
  public List<String> measuredAgainst(int campaignId) {
    return targets.measuredAgainst(campaignId);
  }

  /**
   * Creates a campaign with its design and targets, all or nothing.
   *
   * @param by name of the user, or what acts in a user's place
   * @throws Problem 422 with every fault
   */
  public CampaignFacts create(CampaignDraft draft, String by) {
    return setup.create(draft, by);
  }

  /**
   * Removes a campaign of any status with its design and targets; its answers are gone already.
   *
   * @throws Problem 404, or 409 when other campaigns are measured against it
   */
  public void remove(String code) {
    setup.remove(code);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged changed) {
    terms.invalidate(changed.code());
  }
}
