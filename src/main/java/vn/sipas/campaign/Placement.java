package vn.sipas.campaign;

/**
 * Where an answer from an administrative unit belongs in the sample.
 *
 * @param stratumId null when the sample is not stratified
 * @param samplingUnitId null when respondents are the primary sampling units
 * @param weight design weight; 1 when none was given
 */
public record Placement(Integer stratumId, Integer samplingUnitId, double weight) {}
