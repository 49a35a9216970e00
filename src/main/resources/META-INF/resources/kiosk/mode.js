const KEPT_AS = 'sipas-mode';

/** At a desk by oneself, or by somebody who asks: the answer's channel. */
export const MODES = ['kiosk', 'interview', 'phone'];

/** How this tablet asks; staff choose it on the device page, and it stays. */
export function mode() {
  const kept = localStorage.getItem(KEPT_AS);
  return MODES.includes(kept) ? kept : 'kiosk';
}

/** @param {string} chosen one of the modes */
export function choose(chosen) {
  localStorage.setItem(KEPT_AS, chosen);
}

/** Seconds of silence in an interview: people talk, and a code that was broken off is spent. */
const INTERVIEW = 15 * 60;

/** An interviewer asks only who was drawn: without a code there is no answer. */
export function needsCode() {
  return mode() !== 'kiosk';
}

/** @param {number} seconds after which somebody who answers alone has left */
export function patience(seconds) {
  return needsCode() ? INTERVIEW : seconds;
}
