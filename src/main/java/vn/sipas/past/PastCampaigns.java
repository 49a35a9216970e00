package vn.sipas.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sipas.access.CurrentUser;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.analysis.file.FileFault;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.campaign.CampaignDraft;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignInput;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Sampling;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.platform.Sha256;
import vn.sipas.response.StoredResponses;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Units;

/**
 * Campaigns of earlier years from files of microdata: checked, stored as a whole or not at all,
 * removed as a whole. A file is read twice, once to check it and once to store it, and never held
 * in memory.
 */
@ApplicationScoped
class PastCampaigns {

  private static final int PROGRESS = 1_000;
  private static final int LONGEST_FILE = 200;

  private final PastRepository repository;
  private final Campaigns campaigns;
  private final CampaignInput input;
  private final StoredResponses responses;
  private final Units units;
  private final CurrentUser user;
  private final AuditLog audit;
  private final Clock clock;

  PastCampaigns(
      PastRepository repository,
      Campaigns campaigns,
      CampaignInput input,
      StoredResponses responses,
      Units units,
      CurrentUser user,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.campaigns = campaigns;
    this.input = input;
    this.responses = responses;
    this.units = units;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** Last imported first; those that are still loading, too. */
  List<ImportedCampaign> all() {
    return repository.all();
  }

  /**
   * @throws Problem 404 when there is no such campaign, or it was collected here
   */
  ImportedCampaign get(String code) {
    return repository
        .of(campaigns.get(code).id())
        .orElseThrow(() -> new Problem(404, "past_not_imported", code));
  }

  /**
   * What storing it would do.
   *
   * @throws Problem 422 when the file is no table
   */
  PastCheck check(PastSpec asked, Path file) {
    PastSpec spec = remembered(asked);
    PastCheck check = read(spec, file, PastReading.NOWHERE);
    return check.summary().respondents() == 0
        ? check
        : check.with(input.faults(draft(spec, check)));
  }

  private PastSpec remembered(PastSpec spec) {
    Optional<PastRepository.Remembered> known =
        spec.columnsAreAsked()
            ? Optional.empty()
            : repository.remembered(spec.source(), spec.survey().survey());
    return known
        .map(
            before ->
                spec.with(
                    before.columns(), spec.missing().areNone() ? before.missing() : spec.missing()))
        .orElse(spec);
  }

  private CampaignDraft draft(PastSpec spec, PastCheck check) {
    CampaignSettings asked = spec.settings();
    var sampling = spec.sampling(check.columns());
    var drawn =
        new Sampling(
            sampling.stream(),
            sampling.design(),
            sampling.finitePopulation(),
            check.design().population(),
            sampling.lonelyPsu());
    CampaignSettings settings =
        new CampaignSettings(
            asked.code(),
            asked.name(),
            asked.nameEn(),
            asked.instrument(),
            asked.period(),
            drawn,
            false,
            asked.unitId(),
            asked.boundaries(),
            isOfSample(asked));
    return new CampaignDraft(settings, check.design(), List.of(), CampaignStatus.CLOSED);
  }

  /** Answers of the invented province are invented, whatever the file says. */
  private boolean isOfSample(CampaignSettings settings) {
    var tree = units.tree();
    return settings.unitId() != null
        && tree.find(settings.unitId().intValue()).filter(tree::isSample).isPresent();
  }

  private PastCheck read(PastSpec spec, Path file, Consumer<Respondent> sink) {
    PastReading reading = new PastReading(spec, places(spec.settings()), sink);
    try {
      TableFile.open(file).read(spec.sheet(), reading);
    } catch (FileFault fault) {
      throw fault.problem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading.finish();
  }

  private PastPlaces places(CampaignSettings settings) {
    var tree = units.tree();
    AdministrativeUnit scope =
        settings.unitId() == null ? null : tree.find(settings.unitId()).orElse(null);
    return new PastPlaces(tree, units.desks(), settings.boundaries(), scope);
  }

  /**
   * Creates the campaign with its design and its responses, or nothing.
   *
   * @param name of the file
   * @throws Problem 422 with the faults of the file
   */
  ImportedCampaign store(PastSpec asked, String name, Path file) {
    PastSpec spec = remembered(asked);
    PastCheck check = check(spec, file);
    if (!check.isFaultless()) {
      throw check.problem();
    }
    CampaignFacts campaign = campaigns.create(draft(spec, check), user.name());
    try {
      fill(campaign, spec, check, name, file);
    } catch (RuntimeException e) {
      // Its responses were one transaction: there are none.
      campaigns.remove(campaign.code());
      throw e;
    }
    repository.remember(spec, check.columns(), clock.instant());
    ImportedCampaign imported = get(campaign.code());
    record(AuditAction.PAST_CAMPAIGN_IMPORTED, campaign.code(), imported);
    return imported;
  }

  private void fill(
      CampaignFacts campaign, PastSpec spec, PastCheck check, String name, Path file) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int rows = check.summary().respondents();
    String shown = name == null || name.isBlank() ? "?" : name.strip();
    String cut = shown.length() > LONGEST_FILE ? shown.substring(0, LONGEST_FILE) : shown;
    var imported =
        new ImportedCampaign(
            campaign.id(), "loading", cut, sha256(file), spec.source(), rows, 0, now, user.name());
    repository.open(campaign.id(), imported);
    var made =
        new ResponseMaker(campaign.id(), spec.survey(), campaigns.design(campaign.id()), now);
    responses.insertAll(
        receiver -> {
          PastCheck again =
              read(
                  spec,
                  file,
                  respondent -> {
                    receiver.accept(made.response(respondent, imported.sha256()));
                    if (made.number() % PROGRESS == 0) {
                      repository.progress(campaign.id(), made.number());
                    }
                  });
          if (made.number() != rows || again.rows() != check.rows()) {
            throw new IllegalStateException("The file changed while it was read");
          }
        });
    repository.finish(campaign.id());
  }

  private static String sha256(Path file) {
    var digest = Sha256.digest();
    byte[] piece = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Removes the campaign with everything that came with it.
   *
   * @param confirmation its code
   * @throws Problem 404; 422 when the confirmation is another; 409 when a target is measured from
   *     it, when something else refers to it, or when it has answers that did not come with the
   *     file
   */
  void remove(String code, String confirmation) {
    ImportedCampaign imported = get(code);
    if (!code.equals(confirmation == null ? "" : confirmation.strip())) {
      throw Problem.invalid(List.of(new Fault("confirm", "confirm", "past.fault.confirm", code)));
    }
    refuseInUse(code, imported);
    record(AuditAction.PAST_CAMPAIGN_REMOVED, code, imported);
    removeWhole(imported.campaignId(), code);
  }

  private void refuseInUse(String code, ImportedCampaign imported) {
    int id = imported.campaignId();
    List<String> others = campaigns.measuredAgainst(id);
    if (!others.isEmpty()) {
      throw new Problem(409, "campaign_is_a_reference", code, String.join(", ", others));
    } else if (repository.isHeld(id)) {
      throw new Problem(409, "past_is_held", code);
    }
    long answers = responses.count(List.of(id)).getOrDefault(id, 0L);
    if (!imported.isStored()) {
      throw new Problem(409, "past_is_loading", code);
    } else if (answers != imported.respondents()) {
      throw new Problem(409, "past_has_other_answers", code, imported.respondents(), answers);
    }
  }

  private void removeWhole(int campaignId, String code) {
    responses.deleteOf(campaignId);
    campaigns.remove(code);
  }

  /** Takes away what was being stored when a server stopped. */
  void removeUnfinished(Instant before) {
    List<Integer> unfinished = repository.unfinished(before);
    campaigns.list(null).stream()
        .filter(campaign -> unfinished.contains(campaign.id()))
        .forEach(campaign -> removeWhole(campaign.id(), campaign.code()));
  }

  List<String> sources() {
    return repository.sources();
  }

  private void record(AuditAction action, String code, ImportedCampaign imported) {
    audit.record(
        action,
        code,
        Map.of(
            "file",
            imported.file(),
            "respondents",
            imported.respondents(),
            "sha256",
            imported.sha256().substring(0, 8)));
  }
}
