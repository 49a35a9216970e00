import { button, h } from './dom.js';

/** Seconds at which a screen reader is told how many are left. */
const TOLD = [20, 10, 5];

/**
 * Asks whether somebody is still there, and covers what they have answered.
 * @param {import('./words.js').Words} words
 * @param {number} seconds of the countdown
 * @param {{stay: function(), over: function()}} then
 * @returns {{close: function()}}
 */
export function warn(words, seconds, then) {
  const deadline = performance.now() + seconds * 1000;
  const number = h('p', { class: 'countdown', 'aria-hidden': 'true' }, String(seconds));
  const told = h('p', { class: 'unseen', role: 'status' });
  const dialog = h(
    'dialog',
    { class: 'warning', 'aria-labelledby': 'warning-title', 'aria-describedby': 'warning-text' },
    h('h1', { id: 'warning-title' }, words.text('idle.title')),
    h('p', { id: 'warning-text' }, words.text('idle.text', seconds)),
    number,
    told,
    button(words.text('idle.stay'), { class: 'big primary', autofocus: true }, () => stay()),
  );
  const timer = setInterval(tick, 1000);

  function tick() {
    const left = Math.ceil((deadline - performance.now()) / 1000);
    number.textContent = String(Math.max(left, 0));
    if (left <= 0) {
      close();
      then.over();
    } else if (TOLD.includes(left)) {
      told.textContent = words.text('idle.left', left);
    }
  }

  function stay() {
    close();
    then.stay();
  }

  function close() {
    clearInterval(timer);
    dialog.remove();
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    stay();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { close };
}
