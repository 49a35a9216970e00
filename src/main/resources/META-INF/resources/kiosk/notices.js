import { button, h, heading } from './dom.js';

/**
 * A screen that says something, with one button at most.
 * @param {import('./words.js').Words} words
 * @param {string} key of its texts: `<key>.title`, `<key>.text` and `<key>.button`
 * @param {{args?: function(): Array, action?: function()}} [options]
 * @returns {import('./stage.js').View}
 */
export function notice(words, key, { args = () => [], action } = {}) {
  const attributes = { id: 'action', class: 'big primary' };
  return screen(words, key, args, () =>
    action ? button(words.text(`${key}.button`), attributes, action) : null,
  );
}

/**
 * A screen that asks for one of two things.
 * @param {Object<string, function()>} choices the button's key → what it does
 * @returns {import('./stage.js').View}
 */
export function asking(words, key, choices) {
  return screen(words, key, () => [], () =>
    h(
      'div',
      { class: 'pair' },
      Object.entries(choices).map(([name, act]) =>
        button(words.text(`${key}.${name}`), { id: name, class: 'big' }, act),
      ),
    ),
  );
}

function screen(words, key, args, below) {
  return {
    name: `notice ${key}`,
    language: () => words.languageOfKey(`${key}.title`),
    title: () => words.text(`${key}.title`),
    content: () => [
      heading(words.text(`${key}.title`)),
      h('p', { class: 'lead' }, words.text(`${key}.text`, ...args())),
      below(),
    ],
  };
}
