package vn.sipas.campaign;

import java.util.List;

/**
 * Everything about a campaign, to be created in one transaction.
 *
 * @param design {@link CampaignDesign#NONE} when it has none (yet); only its strata and sampling
 *     units are taken, the rest stands in the settings
 * @param status what it becomes at once; a closed one counts as opened and closed on the first and
 *     the last of its days
 * @param drawn whether the design was written by a draw, which knows more than people type
 */
public record CampaignDraft(
    CampaignSettings settings,
    CampaignDesign design,
    List<Target> targets,
    CampaignStatus status,
    boolean drawn) {

  public CampaignDraft {
    design = design.with(settings.sampling());
    targets = List.copyOf(targets);
  }

  public CampaignDraft(
      CampaignSettings settings,
      CampaignDesign design,
      List<Target> targets,
      CampaignStatus status) {
    this(settings, design, targets, status, false);
  }

  public static CampaignDraft of(CampaignSettings settings) {
    return new CampaignDraft(settings, CampaignDesign.NONE, List.of(), CampaignStatus.DRAFT);
  }
}
