package vn.sipas.sample;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.response.StoredResponses;
import vn.sipas.unit.loading.SampleProvince;

/** Puts the sample data in at a start with {@code SIPAS_DEMO=true}, and takes it out for good. */
@ApplicationScoped
class SampleData {

  private static final Logger LOG = Logger.getLogger(SampleData.class);

  private final boolean wanted;
  private final Campaigns campaigns;
  private final StoredResponses responses;
  private final SampleProvince province;
  private final SampleCampaigns invented;
  private final SampleDataRepository state;

  SampleData(
      @ConfigProperty(name = "sipas.demo") boolean wanted,
      Campaigns campaigns,
      StoredResponses responses,
      SampleProvince province,
      SampleCampaigns invented,
      SampleDataRepository state) {
    this.wanted = wanted;
    this.campaigns = campaigns;
    this.responses = responses;
    this.province = province;
    this.invented = invented;
    this.state = state;
  }

  /** After the questionnaires have been read, before anybody is told where to go. */
  void load(@Observes @Priority(2_000) StartupEvent start) {
    if (!wanted || state.removed()) {
      return;
    }
    province.load();
    invented.createMissing();
  }

  boolean isThere() {
    return campaigns.list(null).stream().anyMatch(SampleData::isSample);
  }

  /** Removes the sample campaigns with their answers and the fictional province. */
  void remove() {
    campaigns.list(null).stream()
        .filter(SampleData::isSample)
        .forEach(
            campaign -> {
              responses.deleteOf(campaign.id());
              campaigns.remove(campaign.code());
            });
    province.remove();
    state.setRemoved();
    LOG.info("The sample data was removed");
  }

  private static boolean isSample(CampaignFacts campaign) {
    return campaign.settings().sampleData();
  }
}
