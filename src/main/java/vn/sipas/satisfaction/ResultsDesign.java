package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * Where the answers come from.
 *
 * @param kind {@code respondent} or {@code cluster}: what was drawn first; null for volunteers
 * @param finitePopulation whether the finite population correction was used
 * @param strata in the sample; 0 when it is not stratified or nothing was drawn
 * @param samplingUnits primary sampling units in the sample: places, or respondents
 * @param population N, where one number is known; for volunteers all completed dossiers
 * @param responses in the figures
 * @param unplaced responses that the design has no place for, in no figure
 * @param silentStrata strata that nobody answered from
 * @param lonelyStrata strata of one sampling unit out of several
 * @param lonelyPsu what was done with them: {@code refuse}, no variance where they are touched,
 *     {@code adjust}, {@code average} or {@code certainty}; null for volunteers
 * @param minimumCell respondents below which a figure is hidden
 * @param boundaries the day whose administrative units are used
 * @param scope name of the unit whose answers are shown; null for everybody
 * @param line the same in a sentence
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResultsDesign(
    String kind,
    boolean finitePopulation,
    int strata,
    long samplingUnits,
    Integer population,
    long responses,
    long unplaced,
    List<String> silentStrata,
    List<String> lonelyStrata,
    String lonelyPsu,
    int minimumCell,
    LocalDate boundaries,
    String scope,
    String line) {}
