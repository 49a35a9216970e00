package vn.sipas.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;
import vn.sipas.desk.Device;
import vn.sipas.desk.Devices;
import vn.sipas.kiosk.KioskSettings.KioskCampaign;
import vn.sipas.kiosk.KioskSettings.Named;
import vn.sipas.kiosk.KioskSettings.SurveyKey;
import vn.sipas.platform.ApplicationVersion;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.platform.Problem;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/** Puts together what a tablet needs: its desk, its campaigns and their questions as screens. */
@ApplicationScoped
class Kiosks {

  private final Devices devices;
  private final Campaigns campaigns;
  private final Surveys surveys;
  private final Units units;
  private final WrittenScreens written;
  private final ApplicationVersion version;

  Kiosks(
      Devices devices,
      Campaigns campaigns,
      Surveys surveys,
      Units units,
      WrittenScreens written,
      ApplicationVersion version) {
    this.devices = devices;
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.units = units;
    this.written = written;
    this.version = version;
  }

  KioskSettings of(Device device) {
    Desk desk = units.desk(device.deskId()).orElseThrow(() -> Problem.notFound(device.deskCode()));
    AdministrativeUnit unit = units.tree().unit(desk.unit());
    CampaignTerms campaign = terms(device.campaignCode());
    SurveyVersion survey = survey(campaign);
    List<Language> languages = KioskTexts.languages(survey);
    return new KioskSettings(
        version.text(),
        new Named(device.code(), device.name()),
        new Named(desk.code(), desk.name()),
        asker(unit, languages),
        campaign(campaign, languages, null, null),
        codeCampaign(device, survey, languages, unit.type()),
        key(survey),
        KioskTexts.named(languages),
        devices.settings(device),
        written.texts(survey),
        written.screens(survey, languages, unit.type()));
  }

  private CampaignTerms terms(String code) {
    return campaigns.terms(code).orElseThrow(() -> Problem.notFound(code));
  }

  private SurveyVersion survey(CampaignTerms campaign) {
    return surveys
        .find(campaign.survey(), campaign.surveyVersion())
        .orElseThrow(() -> new IllegalStateException("No questionnaire for " + campaign.code()));
  }

  private static SurveyKey key(SurveyVersion survey) {
    return new SurveyKey(survey.survey(), survey.version());
  }

  private KioskCampaign codeCampaign(
      Device device, SurveyVersion own, List<Language> languages, String unitType) {
    if (device.codeCampaignCode() == null) {
      return null;
    }
    CampaignTerms campaign = terms(device.codeCampaignCode());
    SurveyVersion survey = survey(campaign);
    return survey == own
        ? campaign(campaign, languages, null, null)
        : campaign(campaign, languages, key(survey), screens(survey, languages, unitType));
  }

  /** What it cannot ask in one of the tablet's languages it asks in Vietnamese. */
  private String screens(SurveyVersion survey, List<Language> languages, String unitType) {
    List<Language> known =
        languages.stream().filter(KioskTexts.languages(survey)::contains).toList();
    return written.screens(survey, known, unitType);
  }

  private static KioskCampaign campaign(
      CampaignTerms campaign, List<Language> languages, SurveyKey survey, String screens) {
    return new KioskCampaign(
        campaign.code(),
        inEach(
            languages.stream().filter(Language.EVERYWHERE::contains).toList(),
            language -> campaign.name(language.tag())),
        campaign.status().code(),
        campaign.startsOn(),
        campaign.endsOn(),
        campaign.opensAt(),
        campaign.closesAt(),
        campaign.sampleData(),
        survey,
        screens);
  }

  /** Within a sentence the type of a unit is written small: "Sở Nội vụ tỉnh Thượng Lam". */
  private Map<String, String> asker(AdministrativeUnit unit, List<Language> languages) {
    AdministrativeUnit province = units.tree().ancestor(unit, UnitLevel.PROVINCE).orElse(unit);
    return inEach(
        languages,
        language -> {
          String type = province.type().toLowerCase(language.locale());
          boolean vietnamese = language.equals(Language.VIETNAMESE);
          String name = province.bareName();
          return Messages.text(
              language.locale(), "kiosk.attract.asker", vietnamese ? type + " " + name : name);
        });
  }

  private static Map<String, String> inEach(
      List<Language> languages, Function<Language, String> text) {
    Map<String, String> texts = new LinkedHashMap<>();
    languages.forEach(language -> texts.put(language.tag(), text.apply(language)));
    return texts;
  }
}
