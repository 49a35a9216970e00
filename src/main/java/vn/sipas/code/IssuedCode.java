package vn.sipas.code;

/**
 * A code that was issued, with what its answer copies: where the dossier belongs and its place in
 * the sample.
 *
 * @param unitId null when the code names none
 * @param deskId null when the code names none
 * @param stratumId null when the sample is not stratified
 * @param samplingUnitId null when respondents are the primary sampling units
 * @param weight design weight; 1 when none was given
 * @param frameClass how the dossier ended, as far as answers keep it; null when they do not
 * @param placed whether the campaign's sample still has the place that the code was issued for
 */
public record IssuedCode(
    CodeHash hash,
    int campaignId,
    Integer unitId,
    Integer deskId,
    Integer stratumId,
    Integer samplingUnitId,
    double weight,
    String frameClass,
    boolean placed,
    boolean used,
    boolean revoked) {}
