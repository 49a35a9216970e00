/**
 * The kiosk on a tablet: what its screens need, its page, and the files with which it starts
 * without network.
 *
 * <p>Read {@code ServiceWorkerPages} for the offline side, whose other half are the modules in
 * {@code META-INF/resources/kiosk}. Nothing here may read an answer.
 */
package vn.sipas.kiosk;
