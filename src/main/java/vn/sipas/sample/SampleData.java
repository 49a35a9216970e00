package vn.sipas.sample;

import static java.util.stream.Collectors.toSet;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.desk.SampleDevices;
import vn.sipas.platform.Problem;
import vn.sipas.response.StoredResponses;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.loading.SampleProvince;

/** Puts the sample data in at a start with {@code SIPAS_DEMO=true}, and takes it out for good. */
@Named("sample")
@ApplicationScoped
public class SampleData {

  private final boolean wanted;
  private final Campaigns campaigns;
  private final StoredResponses responses;
  private final SampleProvince province;
  private final SampleCampaigns invented;
  private final SampleDevices devices;
  private final SampleDataRepository state;
  private final AuditLog audit;

  SampleData(
      @ConfigProperty(name = "sipas.demo") boolean wanted,
      Campaigns campaigns,
      StoredResponses responses,
      SampleProvince province,
      SampleCampaigns invented,
      SampleDevices devices,
      SampleDataRepository state,
      AuditLog audit) {
    this.wanted = wanted;
    this.campaigns = campaigns;
    this.responses = responses;
    this.province = province;
    this.invented = invented;
    this.devices = devices;
    this.state = state;
    this.audit = audit;
  }

  private volatile boolean present;

  /** After the questionnaires have been read, before anybody is told where to go. */
  void load(@Observes @Priority(2_000) StartupEvent start) {
    if (wanted && !state.removed()) {
      province.load();
      invented.createMissing();
      devices.createMissing();
    }
    look();
  }

  /** For the mark on every page, so from memory; another replica may have removed the data. */
  public boolean isPresent() {
    return present;
  }

  @Scheduled(every = "10s")
  void look() {
    present = campaigns.list(null).stream().anyMatch(SampleData::isSample);
  }

  /** Names of the users who may see nothing but units of the sample province. */
  List<String> users() {
    return state.usersOfProvince(UnitTree.SAMPLE_CODE);
  }

  /** Codes of the real campaigns that are measured against sample ones. */
  List<String> campaignsMeasured() {
    List<CampaignFacts> all = campaigns.list(null);
    Set<String> invented =
        all.stream().filter(SampleData::isSample).map(CampaignFacts::code).collect(toSet());
    return all.stream()
        .filter(campaign -> !isSample(campaign))
        .filter(
            campaign ->
                campaigns.targets(campaign.id()).stream()
                    .anyMatch(target -> invented.contains(target.referenceCampaign())))
        .map(CampaignFacts::code)
        .toList();
  }

  /** Names of the real campaigns that stand on units of the sample province. */
  List<String> campaignsOnUnits() {
    Set<Integer> there = state.campaignsOn(UnitTree.SAMPLE_CODE);
    return campaigns.list(null).stream()
        .filter(campaign -> !isSample(campaign) && there.contains(campaign.id()))
        .map(campaign -> campaign.settings().name("vi") + " (" + campaign.code() + ")")
        .toList();
  }

  /** Removes the sample campaigns with their answers and the fictional province. */
  void remove() {
    if (!users().isEmpty()) {
      throw new Problem(409, "sample_data_in_use", String.join(", ", users()));
    }
    List<String> measured = campaignsMeasured();
    if (!measured.isEmpty()) {
      throw new Problem(409, "sample_data_is_reference", String.join(", ", measured));
    }
    List<String> standing = campaignsOnUnits();
    if (!standing.isEmpty()) {
      throw new Problem(409, "sample_units_in_use", String.join(", ", standing));
    }
    devices.remove();
    // Newest first: a year is removed before the one that it is measured against.
    campaigns.list(null).stream()
        .filter(SampleData::isSample)
        .forEach(
            campaign -> {
              responses.deleteOf(campaign.id());
              campaigns.remove(campaign.code());
            });
    province.remove();
    state.setRemoved();
    audit.record(AuditAction.SAMPLE_DATA_REMOVED, "sample-data", Map.of());
    look();
  }

  private static boolean isSample(CampaignFacts campaign) {
    return campaign.settings().sampleData();
  }
}
