package vn.sipas.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Problem;
import vn.sipas.quality.rule.Dossiers;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Units;

/** What desks handled, brought in by a person; without it nothing is compared with dossiers. */
@ApplicationScoped
class DossierCounts {

  private final DossierRepository counts;
  private final Campaigns campaigns;
  private final Units units;
  private final AuditLog audit;

  DossierCounts(DossierRepository counts, Campaigns campaigns, Units units, AuditLog audit) {
    this.counts = counts;
    this.campaigns = campaigns;
    this.units = units;
    this.audit = audit;
  }

  /**
   * Puts a file in the place of everything known of a campaign.
   *
   * @throws Problem 404 without such a campaign, 422 with every fault of the file
   */
  void replace(String campaign, String csv) {
    int id = campaigns.get(campaign).id();
    List<DossierCount> read = DossierFile.read(csv == null ? "" : csv, deskIds());
    counts.replace(id, read);
    audit.record(AuditAction.DOSSIERS_CHANGED, campaign, Map.of("rows", read.size()));
  }

  /** The same file back. */
  String csv(String campaign) {
    return counts.of(campaigns.get(campaign).id()).stream()
        .map(
            count ->
                "%s,%s,%d\r\n"
                    .formatted(
                        units.desk(count.deskId()).map(Desk::code).orElse("#" + count.deskId()),
                        count.period(),
                        count.dossiers()))
        .collect(Collectors.joining("", DossierFile.HEADING + "\r\n", ""));
  }

  Map<Integer, Dossiers> of(int campaignId) {
    Map<Integer, Map<LocalDate, Integer>> days = new HashMap<>();
    Map<Integer, Map<YearMonth, Integer>> months = new HashMap<>();
    for (DossierCount count : counts.of(campaignId)) {
      days.computeIfAbsent(count.deskId(), desk -> new HashMap<>());
      months.computeIfAbsent(count.deskId(), desk -> new HashMap<>());
      if (count.period().length() == 7) {
        months.get(count.deskId()).put(YearMonth.parse(count.period()), count.dossiers());
      } else {
        days.get(count.deskId()).put(LocalDate.parse(count.period()), count.dossiers());
      }
    }
    Map<Integer, Dossiers> dossiers = new HashMap<>();
    days.forEach((desk, byDay) -> dossiers.put(desk, new Dossiers(byDay, months.get(desk))));
    return dossiers;
  }

  /** Of desks with the same code, the youngest. */
  private Map<String, Integer> deskIds() {
    return units.desks().stream()
        .sorted(
            Comparator.comparing(
                (Desk desk) -> desk.validity().from(),
                Comparator.nullsFirst(Comparator.naturalOrder())))
        .collect(Collectors.toMap(Desk::code, Desk::id, (older, younger) -> younger));
  }
}
