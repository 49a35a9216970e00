/**
 * The queue of a tablet that cannot send: exported there as a file, imported here by an
 * administrator.
 *
 * <p>Read {@code QueueImport} first. Nothing here opens a response: what a file holds goes the way
 * of every other delivery, and importing it twice, or the tablet sending after all, changes
 * nothing.
 */
package vn.sipas.response.queue;
