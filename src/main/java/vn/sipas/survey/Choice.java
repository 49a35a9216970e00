package vn.sipas.survey;

/**
 * A pickable answer.
 *
 * @param specify whether the respondent may write which
 */
public record Choice(String code, LocalizedText label, boolean specify) {}
