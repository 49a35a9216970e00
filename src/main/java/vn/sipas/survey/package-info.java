/**
 * Questionnaires as data: one YAML file per survey version, read and checked at start, with its
 * items, scales, skip rules, demographics and index definitions.
 *
 * <p>Read {@link vn.sipas.survey.SurveyVersion} first. It stores definitions, never answers, and
 * knows nothing of HTML, campaigns or estimates.
 */
package vn.sipas.survey;
