package vn.sipas.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An enrolled tablet, as the request at hand knows it.
 *
 * @param assignments where it stood and stands, the earliest first; never empty
 */
public record Device(int id, String code, String name, List<Assignment> assignments)
    implements Principal {

  /** Its role, in {@code @RolesAllowed}. No user has it. */
  public static final String ROLE = "device";

  /**
   * A desk and the campaigns for which the device collects there.
   *
   * @param codeCampaignId the campaign of answers that carry a one-time code; null = none
   * @param codeCampaignCode null = none
   */
  public record Assignment(
      Instant since,
      int deskId,
      String deskCode,
      int campaignId,
      String campaignCode,
      Integer codeCampaignId,
      String codeCampaignCode) {

    boolean isFor(int campaign) {
      return campaignId == campaign || codeCampaignId != null && codeCampaignId == campaign;
    }
  }

  public Device {
    assignments = List.copyOf(assignments);
  }

  public int deskId() {
    return now().deskId;
  }

  public String deskCode() {
    return now().deskCode;
  }

  public int campaignId() {
    return now().campaignId;
  }

  public String campaignCode() {
    return now().campaignCode;
  }

  /** Null when answers with one-time codes are not taken. */
  public Integer codeCampaignId() {
    return now().codeCampaignId;
  }

  /** Null when answers with one-time codes are not taken. */
  public String codeCampaignCode() {
    return now().codeCampaignCode;
  }

  /** Whether it collects, or once collected, for that campaign: what it held back still counts. */
  public boolean collectsFor(int campaign) {
    return assignments.stream().anyMatch(assignment -> assignment.isFor(campaign));
  }

  /**
   * Where an answer to that campaign was given: at the desk of that moment, or else at the one
   * where the device first collected for the campaign after it, or last before it.
   */
  public Optional<Assignment> at(Instant moment, int campaign) {
    List<Assignment> possible =
        assignments.stream().filter(assignment -> assignment.isFor(campaign)).toList();
    return possible.stream()
        .filter(assignment -> !assignment.since.isAfter(moment))
        .reduce((earlier, later) -> later)
        .or(() -> possible.stream().findFirst());
  }

  private Assignment now() {
    return assignments.get(assignments.size() - 1);
  }

  /** For the audit log. No user's name has a colon. */
  @Override
  public String getName() {
    return "device:" + code;
  }

  SecurityIdentity identity() {
    return QuarkusSecurityIdentity.builder().setPrincipal(this).addRole(ROLE).build();
  }
}
