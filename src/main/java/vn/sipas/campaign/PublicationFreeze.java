package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import vn.sipas.platform.Problem;

/**
 * Asked by whoever changes what figures depend on: answers, exclusions, design, targets, weights,
 * the campaign itself.
 */
@ApplicationScoped
public class PublicationFreeze {

  private final Instance<CampaignVersions> versions;
  private final Event<CampaignChanged> changes;

  PublicationFreeze(@Any Instance<CampaignVersions> versions, Event<CampaignChanged> changes) {
    this.versions = versions;
    this.changes = changes;
  }

  public Optional<ApprovedVersion> inForce(int campaignId) {
    for (CampaignVersions some : versions) {
      Optional<ApprovedVersion> version = some.inForce(campaignId);
      if (version.isPresent()) {
        return version;
      }
    }
    return Optional.empty();
  }

  public boolean isFrozen(int campaignId) {
    return inForce(campaignId).filter(ApprovedVersion::isFrozen).isPresent();
  }

  /**
   * @throws Problem 409 when the figures were approved and no correction is being prepared
   */
  public void refuseIfFrozen(int campaignId) {
    inForce(campaignId)
        .filter(ApprovedVersion::isFrozen)
        .ifPresent(
            version -> {
              throw new Problem(409, "campaign_frozen", version.version());
            });
  }

  /** Intake asks anew; called when a campaign was frozen or is so no longer. */
  public void announce(String campaign) {
    changes.fire(new CampaignChanged(campaign));
  }
}
