package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Sha256;

/** The draws of campaigns: a seed is committed, a sample drawn with it, drawn again, set aside. */
@ApplicationScoped
class Draws {

  static final int LONGEST_REASON = 500;

  private static final int SEED_BYTES = 32;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Campaigns campaigns;
  private final Frames frames;
  private final OrderCheck check;
  private final DrawRepository draws;
  private final SeedRepository seeds;
  private final SampleRepository samples;
  private final DrawStore store;
  private final Instance<SampleUse> uses;
  private final AuditLog audit;
  private final CurrentUser user;
  private final Clock clock;

  Draws(
      Campaigns campaigns,
      Frames frames,
      OrderCheck check,
      DrawRepository draws,
      SeedRepository seeds,
      SampleRepository samples,
      DrawStore store,
      @Any Instance<SampleUse> uses,
      AuditLog audit,
      CurrentUser user,
      Clock clock) {
    this.campaigns = campaigns;
    this.frames = frames;
    this.check = check;
    this.draws = draws;
    this.seeds = seeds;
    this.samples = samples;
    this.store = store;
    this.uses = uses;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** Newest first. */
  List<StoredDraw> of(String campaign) {
    return draws.of(campaigns.get(campaign).id());
  }

  /**
   * @throws Problem 404 when there is none of that number
   */
  StoredDraw get(String campaign, int number) {
    return of(campaign).stream()
        .filter(draw -> draw.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(number));
  }

  /** The seed that is committed and not used yet. */
  Optional<CommittedSeed> waiting(String campaign) {
    return seeds.waiting(campaigns.get(campaign).id());
  }

  /** Campaigns whose communes could be kept. */
  List<String> panels(String campaign) {
    return draws.panels(campaigns.get(campaign).id());
  }

  /**
   * Makes a seed and promises it by its hash.
   *
   * @param entropySource what will be mixed in, announced beforehand; null or blank for nothing
   * @throws Problem 409 for volunteers, or when one waits already; 422 when the text is too long
   */
  CommittedSeed commit(String campaign, String entropySource) {
    CampaignFacts facts = OrderCheck.forDraw(campaigns, campaign);
    String source = orNull(entropySource);
    if (source != null && !isPlain(source, OrderCheck.LONGEST_ENTROPY)) {
      throw fault("entropySource", "entropy", OrderCheck.LONGEST_ENTROPY);
    }
    byte[] bytes = new byte[SEED_BYTES];
    CHANCE.nextBytes(bytes);
    String seed = HexFormat.of().formatHex(bytes);
    String commitment = Sha256.hex(seed);
    if (!seeds.commit(facts.id(), seed, commitment, source, clock.instant(), user.name())) {
      throw new Problem(409, "draw_seed_waits");
    }
    audit.record(AuditAction.DRAW_SEED_COMMITTED, campaign, Map.of("commitment", commitment));
    return waiting(campaign).orElseThrow();
  }

  /** What would be drawn. */
  Outline outline(String campaign, DrawOrder order) {
    return check.ready(campaign, order).outline();
  }

  /** Draws and stores; the seed is told from now on. */
  StoredDraw draw(String campaign, DrawOrder order) {
    ReadyDraw ready = check.ready(campaign, order);
    String plain = seeds.open(ready.committed());
    DrawSeed seed = DrawSeed.of(DrawSeed.mixed(plain, order.entropy()));
    if (order.keepFrom() != null) {
      int earlier = campaigns.get(order.keepFrom()).id();
      seed = seed.keeping(draws.communeSeed(earlier).orElseThrow());
    }
    Drawing drawing = Drawing.of(ready.rows(), ready.settings(), seed);
    return store.store(
        ready.campaign(),
        new NewDraw(
            ready.campaign().id(),
            ready.frame(),
            drawing,
            SampleFile.of(drawing).sha256(),
            ready.planVersion(),
            ready.committed(),
            plain,
            order.entropy(),
            seed,
            order.keepFrom(),
            ready.spared(),
            ready.sparedSince(),
            clock.instant(),
            user.name()));
  }

  /** The sample as a file, as it is stored now. */
  SampleFile file(StoredDraw draw) {
    return SampleFile.of(draws.places(draw), samples.cases(draw.id()));
  }

  /** The hash of the sample when everything is drawn again from the frame. */
  String again(String campaign, StoredDraw draw) {
    StoredFrame frame = frames.get(campaign, draw.sample().frameId());
    FrameRows rows = check.rows(frame, draws.spared(draw.id()));
    return SampleFile.of(Drawing.of(rows, draw.settings(), draw.seed())).sha256();
  }

  List<DrawnStratum> strata(StoredDraw draw) {
    return draws.strata(draw);
  }

  List<DrawnPlace> places(StoredDraw draw) {
    return draws.places(draw);
  }

  /** Codes of the rows left out because of their people, in order. */
  List<String> spared(StoredDraw draw) {
    return draws.spared(draw.id()).stream().sorted(PlaceList::compare).toList();
  }

  /**
   * @throws Problem 404, 409 when it is in the field or has answers, 422 without a reason
   */
  void setAside(String campaign, int number, String reason) {
    StoredDraw draw = get(campaign, number);
    String why = orNull(reason);
    if (why == null || !isPlain(why, LONGEST_REASON)) {
      throw fault("reason", "reason", LONGEST_REASON);
    }
    if (uses.stream().anyMatch(use -> use.isUsed(draw.id()))) {
      throw new Problem(409, "draw_in_field");
    }
    store.setAside(campaigns.get(campaign), draw, why);
  }

  static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static boolean isPlain(String text, int longest) {
    return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
  }

  private static Problem fault(String at, String code, Object... args) {
    return Problem.invalid(List.of(new Fault(at, code, "draw.fault." + code, args)));
  }
}
