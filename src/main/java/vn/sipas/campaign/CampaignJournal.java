package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;

/** Every change leaves a line in the audit log and is forgotten by nobody's memory. */
@ApplicationScoped
class CampaignJournal {

  private final AuditLog audit;
  private final Event<CampaignChanged> changes;

  CampaignJournal(AuditLog audit, Event<CampaignChanged> changes) {
    this.audit = audit;
    this.changes = changes;
  }

  void record(AuditAction action, Campaign campaign, Map<String, ?> details) {
    audit.record(action, campaign.code, details);
    changes.fire(new CampaignChanged(campaign.code));
  }

  void created(Campaign campaign) {
    Map<String, ?> details =
        Map.of("status", campaign.status.code(), "stream", campaign.stream.code());
    audit.recordAs(campaign.createdBy, AuditAction.CAMPAIGN_CREATED, campaign.code, details);
    changes.fire(new CampaignChanged(campaign.code));
  }

  void edited(Campaign campaign, CampaignSettings before) {
    record(AuditAction.CAMPAIGN_CHANGED, campaign, differences(before, campaign.settings()));
    changes.fire(new CampaignChanged(before.code()));
  }

  /** What was, for everything that is now something else. */
  private static Map<String, String> differences(CampaignSettings before, CampaignSettings after) {
    Map<String, String> differences = new TreeMap<>();
    note(differences, "code", before.code(), after.code());
    note(differences, "name", before.name(), after.name());
    note(differences, "name_en", before.nameEn(), after.nameEn());
    note(differences, "survey", survey(before), survey(after));
    note(differences, "definition", definition(before), definition(after));
    note(differences, "starts_on", before.period().from(), after.period().from());
    note(differences, "ends_on", before.period().to(), after.period().to());
    note(
        differences, "stream", before.sampling().stream().code(), after.sampling().stream().code());
    note(differences, "design", before.sampling().design(), after.sampling().design());
    note(
        differences,
        "finite_population",
        before.sampling().finitePopulation(),
        after.sampling().finitePopulation());
    note(differences, "population", before.sampling().population(), after.sampling().population());
    note(differences, "lonely_psu", lonelyPsu(before), lonelyPsu(after));
    note(differences, "public_access", before.publicAccess(), after.publicAccess());
    note(differences, "code_required", before.codeRequired(), after.codeRequired());
    note(differences, "unit_id", before.unitId(), after.unitId());
    note(differences, "boundaries", before.boundaries(), after.boundaries());
    return differences;
  }

  private static String survey(CampaignSettings settings) {
    return settings.instrument().survey() + " " + settings.instrument().surveyVersion();
  }

  private static String definition(CampaignSettings settings) {
    return settings.instrument().definition() + " " + settings.instrument().definitionVersion();
  }

  private static String lonelyPsu(CampaignSettings settings) {
    return settings.sampling().lonelyPsu().code();
  }

  private static void note(Map<String, String> into, String what, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      into.put(what, before + " → " + after);
    }
  }
}
