package vn.sipas.response;

import java.time.Instant;
import java.util.UUID;
import vn.sipas.survey.AnswerSheet;

/**
 * What a respondent submits from our own pages.
 *
 * @param desk code, or null
 * @param unit code, or null
 * @param code the one-time code, or null
 * @param startedAt null when nobody knows
 * @param submittedAt when the answers were complete: the same when a form is submitted twice
 */
public record CompletedForm(
    UUID id,
    String desk,
    String unit,
    String code,
    String language,
    Instant startedAt,
    Instant submittedAt,
    AnswerSheet answers) {}
