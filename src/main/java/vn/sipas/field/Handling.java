package vn.sipas.field;

/**
 * Who handled the dossier of a case, as far as the frame tells.
 *
 * @param commune of the applicant or the office
 * @param agency null when the frame does not say
 * @param authority the commune whose authority the agency is; null when it is none
 * @param dossier whether the case is a dossier; villages and households are handled by nobody
 * @param byPost whether the post office runs the agency's desks
 */
record Handling(String commune, String agency, String authority, boolean dossier, boolean byPost) {}
