package vn.sipas.past;

import java.time.LocalDate;
import vn.sipas.response.Channel;

/**
 * A row of a file as it was understood.
 *
 * @param row its number in the file
 * @param stratum its code; null when the file has no strata
 * @param psu code of the place drawn; null where respondents were drawn directly
 * @param unitId null when the row tells no place
 * @param psusInFrame N_h; null when not told, like M_hi
 * @param answers one mark per slot
 */
record Respondent(
    long row,
    DesignTally.Named stratum,
    DesignTally.Named psu,
    Integer unitId,
    Integer deskId,
    double weight,
    Integer psusInFrame,
    Integer dossiersInFrame,
    LocalDate day,
    Channel channel,
    String language,
    String answers) {}
