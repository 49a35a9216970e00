package vn.sipas.field;

/**
 * Who asks people in a campaign.
 *
 * @param employerCode of the agency or commune; null for others
 * @param active whether cases may be given to him
 */
record Enumerator(
    int id, String code, String name, Employer employer, String employerCode, boolean active) {}
