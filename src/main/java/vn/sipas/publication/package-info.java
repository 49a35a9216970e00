/**
 * A campaign's results are frozen and published: one person proposes, another approves, and what
 * was approved stays readable for ever. A correction is another version that shows what moved.
 *
 * <p>Read {@link vn.sipas.publication.Publications} first, {@link
 * vn.sipas.publication.PublishedDocument} for what a version fixes. It computes no figure of its
 * own and changes no answer.
 */
package vn.sipas.publication;
