package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Who asks in a campaign, and for whom they work. */
@ApplicationScoped
class Enumerators {

  static final String CODE = "code";
  static final String NAME = "name";
  static final String EMPLOYER = "employer";
  static final String EMPLOYER_CODE = "employer_code";
  static final String ACTIVE = "active";
  static final List<String> COLUMNS = List.of(CODE, NAME, EMPLOYER, EMPLOYER_CODE, ACTIVE);

  private static final int LONGEST_NAME = 100;

  private final EnumeratorRepository enumerators;
  private final AuditLog audit;

  Enumerators(EnumeratorRepository enumerators, AuditLog audit) {
    this.enumerators = enumerators;
    this.audit = audit;
  }

  List<Enumerator> of(CampaignFacts campaign) {
    return enumerators.of(campaign.id());
  }

  /**
   * @throws Problem 404 when there is none
   */
  Enumerator get(CampaignFacts campaign, String code) {
    return of(campaign).stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.notFound(code));
  }

  Set<String> postAgencies(CampaignFacts campaign) {
    return enumerators.postAgencies(campaign.id());
  }

  /**
   * Adds those whose code is new and changes the others, all or none.
   *
   * @throws Problem 422 with every fault
   */
  @Transactional
  int save(CampaignFacts campaign, FieldPlaces places, List<SheetRow> rows) {
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Enumerator> read = new ArrayList<>();
    for (SheetRow row : rows) {
      if (!row.cell(CODE).isEmpty() && !seen.add(row.cell(CODE))) {
        faults.add(row.fault(CODE, "enumerator_twice", row.cell(CODE)));
      }
      read.add(read(row, places, faults));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    read.forEach(one -> enumerators.save(campaign.id(), one));
    audit.record(
        AuditAction.FIELD_ENUMERATORS_CHANGED, campaign.code(), Map.of("enumerators", read.size()));
    return read.size();
  }

  /** What has a fault is told and not used. */
  private static Enumerator read(SheetRow row, FieldPlaces places, List<Fault> faults) {
    String code = row.cell(CODE);
    if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
      faults.add(row.fault(CODE, "enumerator_code"));
    }
    String name = row.cell(NAME);
    boolean controlled = name.chars().anyMatch(Character::isISOControl);
    if (name.isEmpty() || name.length() > LONGEST_NAME || controlled) {
      faults.add(row.fault(NAME, "enumerator_name", LONGEST_NAME));
    }
    Employer employer = Employer.of(row.cell(EMPLOYER)).orElse(null);
    if (employer == null) {
      faults.add(row.fault(EMPLOYER, "employer"));
      employer = Employer.OTHER;
    }
    String where = row.cell(EMPLOYER_CODE);
    if (employer == Employer.AGENCY && !places.hasAgency(where)) {
      faults.add(row.fault(EMPLOYER_CODE, "unknown_agency", where));
    } else if (employer == Employer.COMMUNE && places.commune(where) == null) {
      faults.add(row.fault(EMPLOYER_CODE, "unknown_commune", where));
    }
    return new Enumerator(
        0,
        code,
        name,
        employer,
        employer.isNamed() ? where : null,
        !row.cell(ACTIVE).matches("false|0|no|không"));
  }

  /**
   * Says anew which agencies' desks the post office runs.
   *
   * @throws Problem 422 when one is unknown
   */
  @Transactional
  void setPostAgencies(CampaignFacts campaign, FieldPlaces places, Collection<String> agencies) {
    Set<String> asked = new TreeSet<>(agencies);
    List<Fault> faults =
        asked.stream()
            .filter(agency -> !places.hasAgency(agency))
            .map(
                agency ->
                    new Fault("agency", "unknown_agency", "field.fault.unknown_agency", agency))
            .toList();
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    enumerators.setPostAgencies(campaign.id(), asked);
    audit.record(
        AuditAction.FIELD_ENUMERATORS_CHANGED,
        campaign.code(),
        Map.of("postAgencies", asked.size()));
  }
}
