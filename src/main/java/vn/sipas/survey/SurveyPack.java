package vn.sipas.survey;

import java.util.Map;
import vn.sipas.platform.Language;

/**
 * What a language pack adds to a survey version. Keys are those of {@link SurveyTexts}.
 *
 * @param texts all of them, or none for a language that the questionnaire has itself
 * @param voices addresses of recordings
 */
public record SurveyPack(
    Language language, Map<String, String> texts, Map<String, String> voices) {}
