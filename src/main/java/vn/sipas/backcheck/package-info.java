/**
 * Back-checks: some of each enumerator's interviews, drawn by chance, are asked about again; what
 * is found is counted, compared with how the answers look, and can lead to leaving a place's
 * interviews out of figures by a signed decision that can be taken back.
 *
 * <p>Read {@link vn.sipas.backcheck.BackChecks} first. It knows how people were asked; of answers
 * it knows those of a place together, never whose they are.
 */
package vn.sipas.backcheck;
