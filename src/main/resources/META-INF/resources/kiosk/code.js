/**
 * One-time codes as the server reads them; the twin of vn.sipas.code.OneTimeCode, which explains
 * the alphabet and the check character. A test holds both together.
 */

export const ALPHABET = "34679CFHJKMNPRTVX";
export const LENGTH = 12;

/** Capitals without blanks, hyphens and dashes. */
export function normalise(text) {
  return text.replace(/[\s\p{Z}\p{Pd}\u200B\uFEFF]+/gu, "").toUpperCase();
}

/** Whether what was typed has a code's length and alphabet, right or wrong. */
export function hasShape(text) {
  const characters = normalise(text);
  return characters.length === LENGTH && [...characters].every((c) => ALPHABET.includes(c));
}

/** Whether it is a code: shape and check character. Whether it was issued, the server knows. */
export function isWellFormed(text) {
  if (!hasShape(text)) {
    return false;
  }
  const sum = [...normalise(text)].reduce(
    (total, character, i) => total + (LENGTH - i) * ALPHABET.indexOf(character), 0);
  return sum % ALPHABET.length === 0;
}

/** As it is printed, CFHJ-KMNP-RT37; of an unfinished one as much as there is. */
export function format(text) {
  return normalise(text).replace(/(.{4})(?=.)/gu, "$1-");
}
