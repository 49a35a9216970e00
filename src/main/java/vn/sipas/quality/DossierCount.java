package vn.sipas.quality;

/**
 * How many dossiers a desk handled.
 *
 * @param period a day ({@code 2026-04-06}) or a month ({@code 2026-04})
 */
record DossierCount(int deskId, String period, int dossiers) {}
