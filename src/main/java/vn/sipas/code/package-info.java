/**
 * One-time codes: each stands for one dossier and lets one answer in.
 *
 * <p>Read {@code OneTimeCode}, then {@code Codes}. A code is used up inside the transaction that
 * stores its answer, by {@code CodeUseRepository}. Nothing here may know a response, its id or when
 * it came: no column, order or log line may lead from a code to an answer.
 */
package vn.sipas.code;
