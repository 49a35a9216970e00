package vn.sipas.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import vn.sipas.platform.Language;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.TestSurveys;

/**
 * What {@code GET /api/kiosk} answers, for tests of the screens; each test changes what it needs.
 */
final class TestSettings {

  static final String PIN = "482913";

  private static final ObjectMapper JSON = new ObjectMapper();

  private TestSettings() {}

  static ObjectNode desk() {
    return of(TestSurveys.shipped("desk"));
  }

  static ObjectNode of(SurveyVersion survey) {
    List<Language> languages = KioskTexts.languages(survey);
    List<String> tags = languages.stream().map(Language::tag).toList();
    return JSON.valueToTree(
        Map.ofEntries(
            Map.entry("version", "1.0"),
            Map.entry("device", Map.of("code", "may-01", "name", "Máy cửa ra")),
            Map.entry(
                "desk",
                Map.of("code", "TT-99001", "name", "Trung tâm Phục vụ hành chính công xã Ea Čŏ")),
            Map.entry(
                "asker",
                Map.of(
                    "vi", "Sở Nội vụ tỉnh Thượng Lam",
                    "en", "Department of Home Affairs of Thượng Lam")),
            Map.entry("campaign", campaign()),
            Map.entry("survey", Map.of("code", survey.survey(), "version", survey.version())),
            Map.entry("languages", KioskTexts.named(languages)),
            Map.entry("settings", settings()),
            Map.entry("texts", KioskTexts.in(languages)),
            Map.entry("screens", KioskScreens.of(survey, tags, "Xã"))));
  }

  private static Map<String, Object> campaign() {
    return Map.of(
        "code", "demo-desk",
        "name", Map.of("vi", "Đánh giá tại quầy năm 2026", "en", "Desk ratings of 2026"),
        "status", "open",
        "from", "2026-01-01",
        "to", "2027-01-01",
        "opensAt", "2026-01-01T00:00:00+07:00",
        "closesAt", "2027-01-01T00:00:00+07:00",
        "demo", true);
  }

  private static Map<String, Object> settings() {
    return Map.of(
        "idleSeconds", 90,
        "countdownSeconds", 30,
        "audioIdleSeconds", 180,
        "thanksSeconds", 30,
        "pin", pin());
  }

  /** As Java derives it: the tablet must come to the same. */
  private static Map<String, Object> pin() {
    byte[] salt = "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(PIN.toCharArray(), salt, 100_000, 256))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return Map.of(
          "salt", base64.encodeToString(salt),
          "iterations", 100_000,
          "hash", base64.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
