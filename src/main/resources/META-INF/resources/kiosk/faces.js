import { svg } from './dom.js';

/** Mouths from worst to best; drawn for this project. */
const MOUTHS = [
  'M14 36 Q24 23 34 36',
  'M15 34.5 Q24 29 33 34.5',
  'M15 33 H33',
  'M15 31 Q24 37.5 33 31',
  'M13 29 Q24 42.5 35 29 Z',
];

/** Eyebrows that only the worst of the five has. */
const BROWS = 'M13.5 14.5 L20 17.5 M34.5 14.5 L28 17.5';

/**
 * A face; decoration, because the words say the same.
 * @param {number} level 1 (worst) to 5
 */
export function face(level) {
  return svg(
    'svg',
    { class: 'face', viewBox: '0 0 48 48', 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { class: 'skin', cx: 24, cy: 24, r: 21.5 }),
    svg('circle', { class: 'eye', cx: 17, cy: 20.5, r: 2.4 }),
    svg('circle', { class: 'eye', cx: 31, cy: 20.5, r: 2.4 }),
    level === 1 ? svg('path', { class: 'line', d: BROWS }) : null,
    svg('path', { class: level === 5 ? 'mouth' : 'line', d: MOUTHS[level - 1] }),
  );
}
