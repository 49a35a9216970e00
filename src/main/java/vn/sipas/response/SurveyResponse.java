package vn.sipas.response;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sipas.platform.Sha256;
import vn.sipas.survey.AnswerSheet;

/**
 * A checked response, as it is stored. Equal content gives equal {@link #bodyHash}, whatever the
 * order of the fields in the body that brought it.
 *
 * @param frameClass how its dossier ended, as its code told; null without a code
 */
public record SurveyResponse(
    UUID id,
    int campaignId,
    int surveyVersionId,
    Channel channel,
    String language,
    Integer unitId,
    Integer deskId,
    Integer stratumId,
    Integer samplingUnitId,
    double weight,
    Instant startedAt,
    Instant submittedAt,
    Instant receivedAt,
    String answers,
    String texts,
    String frameClass,
    Amendment amendment) {

  /** What a dossier may have become, as far as an answer keeps it. */
  public static final List<String> FRAME_CLASSES =
      List.of("on_time", "late", "refused", "withdrawn", "other");

  /** A response in which nothing had to be put right. */
  public SurveyResponse(
      UUID id,
      int campaignId,
      int surveyVersionId,
      Channel channel,
      String language,
      Integer unitId,
      Integer deskId,
      Integer stratumId,
      Integer samplingUnitId,
      double weight,
      Instant startedAt,
      Instant submittedAt,
      Instant receivedAt,
      String answers,
      String texts) {
    this(
        id,
        campaignId,
        surveyVersionId,
        channel,
        language,
        unitId,
        deskId,
        stratumId,
        samplingUnitId,
        weight,
        startedAt,
        submittedAt,
        receivedAt,
        answers,
        texts,
        null,
        Amendment.NONE);
  }

  /** Free texts as JSON with sorted names, so that equal texts are equal bytes; null for none. */
  public static String texts(AnswerSheet sheet) {
    Map<String, String> texts = sheet.texts();
    if (texts.isEmpty() && sheet.comment() == null) {
      return null;
    }
    StringBuilder json = new StringBuilder("{");
    if (sheet.comment() != null) {
      append(json, "comment", sheet.comment());
    }
    texts.forEach((code, text) -> append(json, code, text));
    return json.append('}').toString();
  }

  private static void append(StringBuilder json, String code, String text) {
    json.append(json.length() > 1 ? ",\"" : "\"");
    json.append(JsonStringEncoder.getInstance().quoteAsString(code)).append("\":\"");
    json.append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
  }

  /** The first half of SHA-256 over what the sender said; not over what the server added. */
  byte[] bodyHash() {
    String body =
        campaignId
            + "|"
            + surveyVersionId
            + "|"
            + channel
            + "|"
            + language
            + "|"
            + (amendment.place() ? null : unitId)
            + "|"
            + (amendment.place() ? null : deskId)
            + "|"
            + told(startedAt)
            + "|"
            + told(submittedAt)
            + "|"
            + answers
            + "|"
            + texts;
    return Arrays.copyOf(Sha256.of(body), 16);
  }

  private Instant told(Instant time) {
    Duration added = amendment.clock();
    return time == null || added == null ? time : time.minus(added);
  }
}
