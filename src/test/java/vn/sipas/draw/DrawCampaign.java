package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDraft;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.campaign.Period;
import vn.sipas.campaign.Sampling;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/** A campaign with a probability sample, and frames of the sample province's communes. */
@ApplicationScoped
class DrawCampaign {

  static final LocalDate BOUNDARIES = LocalDate.of(2025, 6, 30);

  private final Campaigns campaigns;
  private final Units units;

  DrawCampaign(Campaigns campaigns, Units units) {
    this.campaigns = campaigns;
    this.units = units;
  }

  CampaignFacts create(String code, CampaignStatus status) {
    var settings =
        new CampaignSettings(
            code,
            "Đợt " + code,
            null,
            new Instrument("sipas-service", 1, "satisfied-share", 1),
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 1, 1)),
            Sampling.probability(DesignKind.RESPONDENT),
            false,
            null,
            BOUNDARIES,
            false);
    return campaigns.create(
        new CampaignDraft(settings, CampaignDesign.NONE, List.of(), status), "test");
  }

  /** In the order of their codes. */
  List<AdministrativeUnit> districts() {
    return units.tree().asOf(BOUNDARIES).all(UnitLevel.DISTRICT).stream()
        .sorted(Comparator.comparing(AdministrativeUnit::code))
        .toList();
  }

  List<AdministrativeUnit> communes(AdministrativeUnit district) {
    return units.tree().asOf(BOUNDARIES).children(district);
  }

  /** Dossiers of the first two districts, every commune with some more than the one before. */
  String file(int first, int step) {
    StringBuilder rows = new StringBuilder("Mã hồ sơ,Lĩnh vực,Xã,Ngày trả,Kết quả,Điện thoại\n");
    int number = 0;
    for (AdministrativeUnit district : districts().subList(0, 2)) {
      int size = first;
      for (AdministrativeUnit commune : communes(district)) {
        for (int i = 0; i < size; i++) {
          number++;
          rows.append(
              "H-%d,%s,%s,%d/%d/2025,Đúng hạn,09%08d%n"
                  .formatted(
                      number,
                      ExampleFrames.FIELDS.get(number % 5),
                      commune.code(),
                      1 + number % 28,
                      1 + number % 9,
                      number));
        }
        size += step;
      }
    }
    return rows.toString();
  }

  /** Of each commune of the first two districts one village with a contact; the frame's id. */
  int storeVillages(String campaign, int households) {
    StringBuilder rows = new StringBuilder("Mã thôn,Xã,Số hộ,Điện thoại\n");
    for (AdministrativeUnit district : districts().subList(0, 2)) {
      for (AdministrativeUnit commune : communes(district)) {
        String code = commune.code();
        rows.append("T-%s,%s,%d,09000%s%n".formatted(code, code, households, code));
      }
    }
    return store(campaign, rows.toString(), "household");
  }

  /** Stores dossiers as a frame; its id. */
  int store(String campaign, String file) {
    return store(campaign, file, "dossier");
  }

  private static int store(String campaign, String file, String kind) {
    String spec = "{\"source\":\"rút mẫu\",\"kind\":\"%s\"}".formatted(kind);
    return Staff.api("analyst")
        .multiPart("spec", spec, "application/json;charset=UTF-8")
        .multiPart("data", "frame.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/api/campaigns/" + campaign + "/frames")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
