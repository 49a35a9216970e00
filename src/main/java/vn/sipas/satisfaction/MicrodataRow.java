package vn.sipas.satisfaction;

import java.time.LocalDate;

/**
 * One response with its place in the sample; codes and numbers null where unknown.
 *
 * @param number from 1, in the order of arrival
 * @param psu code of the place drawn; the response itself where respondents were drawn directly;
 *     null where the sample has no place for it: then it is in no figure
 * @param weight what figures are computed with
 * @param designWeight what it was before anything was done about who did not answer
 * @param psusInFrame N_h, PSUs in the stratum's frame
 * @param dossiersInFrame M_hi, dossiers in the PSU's frame
 * @param day on which it was submitted, in Vietnam
 * @param unit era and code
 * @param desk era and code
 * @param answers one mark per slot
 */
public record MicrodataRow(
    long number,
    String stratum,
    String psu,
    double weight,
    double designWeight,
    Integer psusInFrame,
    Integer dossiersInFrame,
    LocalDate day,
    String channel,
    String language,
    String unit,
    String desk,
    String answers) {}
