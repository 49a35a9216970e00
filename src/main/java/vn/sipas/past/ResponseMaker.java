package vn.sipas.past;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.platform.Sha256;
import vn.sipas.response.SurveyResponse;
import vn.sipas.survey.SurveyVersion;

/** Makes responses of respondents, with their places in the stored design. */
final class ResponseMaker {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final int campaignId;
  private final SurveyVersion survey;
  private final Instant now;
  private final Map<String, Integer> strata = new HashMap<>();
  private final Map<String, Integer> samplingUnits = new HashMap<>();
  private int number;

  ResponseMaker(int campaignId, SurveyVersion survey, CampaignDesign design, Instant now) {
    this.campaignId = campaignId;
    this.survey = survey;
    this.now = now;
    design.strata().forEach(stratum -> strata.put(stratum.code(), stratum.id()));
    design.samplingUnits().forEach(unit -> samplingUnits.put(unit.code(), unit.id()));
  }

  /** How many were made. */
  int number() {
    return number;
  }

  /** A day is known, no hour: noon in Vietnam stands for it. */
  SurveyResponse response(Respondent one, String file) {
    number++;
    return new SurveyResponse(
        id(file, one.row()),
        campaignId,
        survey.id(),
        one.channel(),
        one.language(),
        one.unitId() == null && one.psu() != null ? one.psu().unitId() : one.unitId(),
        one.deskId(),
        one.stratum() == null ? null : strata.get(one.stratum().code()),
        one.psu() == null ? null : samplingUnits.get(one.psu().code()),
        one.weight(),
        null,
        one.day().atTime(LocalTime.NOON).atZone(VIETNAM).toInstant(),
        now,
        one.answers(),
        null);
  }

  /** Of the row and not of what the file calls the respondent: nothing leads back to a person. */
  private UUID id(String file, long row) {
    ByteBuffer hash = ByteBuffer.wrap(Sha256.of(campaignId + "|" + file + "|" + row));
    long high = hash.getLong() & ~0xF000L | 0x4000L;
    long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
