package vn.sipas.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.analysis.file.FileFault;
import vn.sipas.analysis.file.RowFault;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.unit.Units;

/**
 * The frames of campaigns: checked, stored once, compared with their hash, removed. A file is read
 * twice, once to check it and once to store it, and never held in memory.
 */
@ApplicationScoped
public class Frames {

  private final FrameRepository frames;
  private final FrameEntryRepository entries;
  private final Campaigns campaigns;
  private final Units units;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;
  private final Instance<FrameUse> uses;

  Frames(
      FrameRepository frames,
      FrameEntryRepository entries,
      Campaigns campaigns,
      Units units,
      CurrentUser user,
      AuditLog audit,
      Clock clock,
      @Any Instance<FrameUse> uses) {
    this.frames = frames;
    this.entries = entries;
    this.campaigns = campaigns;
    this.units = units;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
    this.uses = uses;
  }

  /** Newest first; those that are still loading, too. */
  public List<StoredFrame> of(String campaign) {
    return frames.of(campaigns.get(campaign).id());
  }

  /**
   * @throws Problem 404 when this campaign has no such frame
   */
  public StoredFrame get(String campaign, int id) {
    return of(campaign).stream()
        .filter(frame -> frame.id() == id)
        .findFirst()
        .orElseThrow(() -> Problem.notFound(id));
  }

  /**
   * What storing it would do.
   *
   * @throws Problem 404 without such a campaign, 422 when the file is no table
   */
  FrameCheck check(String campaign, FrameSpec spec, Path file) {
    CampaignSettings settings = campaigns.get(campaign).settings();
    return read(spec, columns(spec), places(settings), file, FrameReading.NOWHERE);
  }

  /** What was chosen, or else what was chosen the last time. */
  private Mapping columns(FrameSpec spec) {
    return spec.columns().headings().isEmpty()
        ? frames.remembered(spec.source(), spec.kind())
        : spec.columns();
  }

  /** Communes and agencies as the campaign means them. */
  private FramePlaces places(CampaignSettings campaign) {
    var tree = units.tree();
    var scope = campaign.unitId() == null ? null : tree.find(campaign.unitId()).orElse(null);
    return new FramePlaces(tree, units.agencies(), campaign.boundaries(), scope);
  }

  /** Communes and agencies as this frame means them. */
  FramePlaces places(StoredFrame frame) {
    return new FramePlaces(units.tree(), units.agencies(), frame.boundaries(), null);
  }

  private FrameCheck read(
      FrameSpec spec, Mapping columns, FramePlaces places, Path file, FrameReading.Sink sink) {
    var reading = new FrameReading(spec.kind(), columns, places, LocalDate.now(clock), sink);
    try {
      TableFile.open(file).read(spec.sheet(), reading);
    } catch (FileFault fault) {
      throw fault.problem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reading.tellMissing(spec.columns());
    return FrameCheck.of(reading);
  }

  /**
   * Stores a file for good.
   *
   * @throws Problem 404 without such a campaign, 422 with the faults of the file
   */
  StoredFrame store(String campaign, FrameSpec spec, Path file) {
    CampaignFacts facts = campaigns.get(campaign);
    FramePlaces places = places(facts.settings());
    FrameCheck check = read(spec, columns(spec), places, file, FrameReading.NOWHERE);
    refuse(check, spec);
    LocalDate boundaries = facts.settings().boundaries();
    int id =
        frames.open(facts.id(), spec, check.entries(), boundaries, clock.instant(), user.name());
    try {
      fill(id, spec, check.columns(), places, file);
      frames.finish(id, check, entries.hash(id));
    } catch (RuntimeException e) {
      frames.remove(id);
      throw e;
    }
    frames.remember(spec, check.columns(), clock.instant());
    StoredFrame stored = get(campaign, id);
    record(AuditAction.FRAME_STORED, campaign, stored);
    return stored;
  }

  /** Empty when nothing is being stored. */
  Optional<FrameRepository.Progress> progress(String campaign) {
    return frames.progress(campaigns.get(campaign).id());
  }

  private static void refuse(FrameCheck check, FrameSpec spec) {
    if (check.isFaultless() && check.entries() == 0) {
      throw Problem.invalid(List.of(new Fault("data", "no_rows", "frame.fault.no_rows")));
    } else if (check.entries() == 0
        || check.lacksColumns()
        || !check.isFaultless() && !spec.leaveOut()) {
      throw check.problem();
    }
  }

  private void fill(int id, FrameSpec spec, Mapping columns, FramePlaces places, Path file) {
    try (var writing = entries.write(id)) {
      read(spec, columns, places, file, writing);
      writing.finish();
    }
  }

  List<RowFault> faults(StoredFrame frame) {
    return frames.faults(frame.id());
  }

  /** Whether the rows are still those that were stored. */
  FrameVerification verify(String campaign, int id) {
    StoredFrame frame = get(campaign, id);
    return new FrameVerification(frame.sha256(), entries.hash(id), clock.instant());
  }

  /**
   * @param confirmation the first eight digits of its hash
   * @throws Problem 404, 409 when a sample was drawn from it, 422 when the confirmation is another
   */
  void remove(String campaign, int id, String confirmation) {
    StoredFrame frame = get(campaign, id);
    String typed = confirmation == null ? "" : confirmation.strip();
    if (!frame.confirmation().equalsIgnoreCase(typed)) {
      throw Problem.invalid(
          List.of(new Fault("confirm", "confirm", "frame.fault.confirm", frame.confirmation())));
    }
    if (uses.stream().anyMatch(use -> use.isUsed(id))) {
      throw new Problem(409, "frame_drawn");
    }
    record(AuditAction.FRAME_REMOVED, campaign, frame);
    frames.remove(id);
  }

  /** Deletes what says how its people can be reached; the rows stay. */
  void forgetContacts(String campaign, StoredFrame frame) {
    frames.forgetContacts(frame.id(), clock.instant());
    record(AuditAction.FRAME_CONTACTS_FORGOTTEN, campaign, frame);
  }

  /** Every row of a stored frame, in the order of the codes' bytes. */
  public void each(StoredFrame frame, Consumer<FrameEntry> reader) {
    entries.each(frame.id(), reader);
  }

  /** Dossiers, or households, of each commune that has any, by its code. */
  public Map<String, Long> communes(StoredFrame frame) {
    return entries.counts(frame.id(), FrameEntryRepository.Dimension.COMMUNE);
  }

  /** How the person of a row can be reached; empty when there is nothing, or no longer. */
  public Optional<Contact> contact(StoredFrame frame, String code) {
    return entries.contact(frame.id(), code);
  }

  /** Whoever can be reached, by the row's code, in the order of the codes. */
  public void eachContact(StoredFrame frame, BiConsumer<String, Contact> reader) {
    entries.eachContact(frame.id(), reader);
  }

  List<String> sources() {
    return frames.sources();
  }

  private void record(AuditAction action, String campaign, StoredFrame frame) {
    audit.record(
        action,
        campaign,
        Map.of(
            "frame",
            frame.id(),
            "rows",
            frame.entries(),
            "contacts",
            frame.contacts(),
            "sha256",
            frame.confirmation()));
  }
}
