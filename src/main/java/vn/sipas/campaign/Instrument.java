package vn.sipas.campaign;

/**
 * What is asked and how the indices follow from it.
 *
 * @param definition code of the index definition; null when the survey has none
 * @param definitionVersion version of the index definition; null when the survey has none
 */
public record Instrument(
    String survey, int surveyVersion, String definition, Integer definitionVersion) {}
