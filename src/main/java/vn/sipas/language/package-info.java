/**
 * Language packs: files that bring the citizen's pages in one more language, with texts that a
 * named reviewer answers for and, where somebody has spoken them, recordings.
 *
 * <p>Read {@link vn.sipas.language.PackReader} first: it tells every fault with its line, and a
 * pack with a fault is offered to nobody. Nothing here may translate by itself.
 */
package vn.sipas.language;
