/**
 * Which answers at a desk deserve a second look: pure rules over one desk's responses, each with
 * the chance of as much at an honest desk.
 *
 * <p>Read {@code DeskCheck} first; formulas stand with each rule and in {@code docs/methods.md}
 * §15. Nothing here reads a database, and nothing decides: people do.
 */
package vn.sipas.quality.rule;
