import { aside, button } from './dom.js';

/** Taps on the corner, or milliseconds of holding it, that ask for the PIN. */
const TAPS = 5;
const WITHIN = 4000;
const HELD = 2500;

/** The way in for staff: nothing to see, found by those who know it and by the keyboard. */
export function corner(kiosk) {
  let taps = [];
  let holding = 0;
  const open = () => {
    taps = [];
    clearTimeout(holding);
    kiosk.askForPin();
  };
  const tap = (event) => {
    taps = taps.filter((at) => event.timeStamp - at < WITHIN).concat(event.timeStamp);
    if (event.detail === 0 || taps.length >= TAPS) {
      open(); // without a pointer, the keyboard or a screen reader has pressed it
    }
  };
  const element = button(
    aside(kiosk.words.text('corner')),
    { id: 'corner', class: 'corner', lang: kiosk.words.languageOfKey('corner') },
    tap,
  );
  element.addEventListener('pointerdown', () => {
    holding = setTimeout(open, HELD);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
    element.addEventListener(end, () => clearTimeout(holding));
  }
  return element;
}
