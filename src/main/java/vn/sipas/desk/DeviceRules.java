package vn.sipas.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Fault;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;

/** What a device may be; for one task, as it remembers the campaigns it asked for. */
final class DeviceRules {

  static final int LONGEST_NAME = 100;

  /** An input that is right, with the numbers of what it names. */
  record Wanted(String code, String name, int deskId, int campaignId, Integer codeCampaignId) {}

  private final Function<EraCode, Optional<Desk>> desks;
  private final Function<String, Optional<CampaignFacts>> campaigns;
  private final Map<String, Optional<CampaignFacts>> asked = new HashMap<>();

  DeviceRules(
      Function<EraCode, Optional<Desk>> desks,
      Function<String, Optional<CampaignFacts>> campaigns) {
    this.desks = desks;
    this.campaigns = campaigns;
  }

  /**
   * @param faults takes everything that is wrong
   * @return null when something is
   */
  Wanted check(DeviceInput input, List<Fault> faults) {
    List<Fault> found = new ArrayList<>();
    if (DeviceCode.of(input.code()).isEmpty()) {
      found.add(fault("code", "code_form", DeviceCode.LONGEST));
    }
    checkName(input.name(), found);
    CampaignFacts campaign = voluntary(input.campaign(), found);
    CampaignFacts codeCampaign =
        input.codeCampaign().isEmpty()
            ? null
            : campaign("codeCampaign", input.codeCampaign(), found);
    checkTogether(campaign, codeCampaign, found);
    Desk desk = desk(input.desk(), campaign, found);
    faults.addAll(found);
    return found.isEmpty()
        ? new Wanted(
            input.code(),
            input.name(),
            desk.id(),
            campaign.id(),
            codeCampaign == null ? null : Integer.valueOf(codeCampaign.id()))
        : null;
  }

  private static void checkName(String name, List<Fault> faults) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      faults.add(fault("name", "name", LONGEST_NAME));
    } else if (name.chars().anyMatch(Character::isISOControl)) {
      faults.add(fault("name", "control_character"));
    }
  }

  /** What somebody answers unasked can be no part of a sample; a code makes it one. */
  private CampaignFacts voluntary(String code, List<Fault> faults) {
    CampaignFacts campaign = campaign("campaign", code, faults);
    if (campaign != null && campaign.stream() != Stream.VOLUNTARY) {
      faults.add(fault("campaign", "campaign_not_voluntary", code));
      return null;
    }
    return campaign;
  }

  /** Null when there is something wrong with it. */
  private CampaignFacts campaign(String field, String code, List<Fault> faults) {
    if (code.isEmpty()) {
      faults.add(fault(field, "campaign_missing"));
      return null;
    }
    Optional<CampaignFacts> campaign = asked.computeIfAbsent(code, this::find);
    if (campaign.isEmpty()) {
      faults.add(fault(field, "unknown_campaign", code));
    } else if (isOver(campaign.get())) {
      faults.add(fault(field, "campaign_over", code));
    }
    return campaign.filter(found -> !isOver(found)).orElse(null);
  }

  private Optional<CampaignFacts> find(String code) {
    return code.chars().allMatch(letter -> letter < 128) ? campaigns.apply(code) : Optional.empty();
  }

  private static boolean isOver(CampaignFacts campaign) {
    return campaign.status() == CampaignStatus.CLOSED
        || campaign.status() == CampaignStatus.ARCHIVED;
  }

  private static void checkTogether(
      CampaignFacts campaign, CampaignFacts codeCampaign, List<Fault> faults) {
    if (campaign == null || codeCampaign == null) {
      return;
    }
    if (campaign.id() == codeCampaign.id()) {
      faults.add(fault("codeCampaign", "same_campaign"));
    } else if (era(campaign) != era(codeCampaign)) {
      faults.add(fault("codeCampaign", "other_boundaries", codeCampaign.code()));
    }
  }

  private Desk desk(String code, CampaignFacts campaign, List<Fault> faults) {
    if (code.isEmpty()) {
      faults.add(fault("desk", "desk_missing"));
      return null;
    }
    // without a good campaign it cannot be told which era's desk is meant
    Desk desk =
        campaign == null ? null : desks.apply(new EraCode(era(campaign), code)).orElse(null);
    if (campaign != null && desk == null) {
      faults.add(fault("desk", "unknown_desk", code));
    }
    return desk;
  }

  private static Era era(CampaignFacts campaign) {
    return Era.on(campaign.settings().boundaries());
  }

  static Fault fault(String location, String code, Object... args) {
    return new Fault(location, code, "device.fault." + code, args);
  }
}
