package vn.sipas.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Sampling;
import vn.sipas.unit.Desk;
import vn.sipas.unit.DeskKind;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Validity;

/** A desk, campaigns and devices without a database. */
final class Examples {

  static final Instant NOW = Instant.parse("2026-09-04T03:00:00Z");
  static final String DESK = "TT-24611";
  static final String OTHER_DESK = "TT-24617";

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 4);
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 1);

  private static final Map<String, CampaignFacts> CAMPAIGNS =
      Map.of(
          "tai-quay", campaign(1, "tai-quay", Sampling.VOLUNTARY, CampaignStatus.OPEN, TODAY),
          "khac", campaign(2, "khac", Sampling.VOLUNTARY, CampaignStatus.DRAFT, TODAY),
          "da-dong", campaign(3, "da-dong", Sampling.VOLUNTARY, CampaignStatus.CLOSED, TODAY),
          "dia-gioi-cu",
              campaign(4, "dia-gioi-cu", Sampling.VOLUNTARY, CampaignStatus.OPEN, BEFORE),
          "mau",
              campaign(
                  5,
                  "mau",
                  Sampling.probability(DesignKind.RESPONDENT),
                  CampaignStatus.OPEN,
                  TODAY));

  private Examples() {}

  static DeviceRules rules() {
    return new DeviceRules(Examples::desk, code -> Optional.ofNullable(CAMPAIGNS.get(code)));
  }

  static DeviceInput input() {
    return new DeviceInput(DESK + "-1", "Máy tính bảng quầy số 1", DESK, "tai-quay", null);
  }

  static StoredDevice device(String code, String name, Instant enrolledAt, Heartbeat heartbeat) {
    return new StoredDevice(
        1,
        code,
        name,
        false,
        NOW,
        null,
        enrolledAt,
        null,
        false,
        1,
        NOW,
        new StoredDevice.Collects(1, "tai-quay", "Tại quầy", null),
        null,
        heartbeat);
  }

  static Heartbeat heartbeat(Instant receivedAt, int unsent, Instant oldest) {
    return new Heartbeat(receivedAt, "1.0", unsent, 0, oldest, null, null, null, null);
  }

  private static Optional<Desk> desk(EraCode key) {
    int id = List.of(DESK, OTHER_DESK).indexOf(key.code()) + 1;
    boolean there = id > 0 && key.era() == Era.TWO_LEVEL;
    return there
        ? Optional.of(
            new Desk(
                id,
                key,
                "Trung tâm Phục vụ hành chính công",
                DeskKind.COMMUNE_CENTRE,
                1,
                1,
                Validity.ALWAYS))
        : Optional.empty();
  }

  private static CampaignFacts campaign(
      int id, String code, Sampling sampling, CampaignStatus status, LocalDate boundaries) {
    CampaignSettings settings =
        new CampaignSettings(
            code,
            "Đợt " + code,
            null,
            new Instrument("desk", 1, "satisfied-share", 1),
            new Period(TODAY, TODAY.plusDays(30)),
            sampling,
            true,
            null,
            boundaries,
            false);
    return new CampaignFacts(id, settings, status, NOW, "test", null, null);
  }
}
