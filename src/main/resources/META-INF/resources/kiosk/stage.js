import { h } from './dom.js';
import { corner } from './corner.js';
import { silence } from './listen.js';
import { toolbar } from './toolbar.js';

/**
 * What a screen is made of.
 * @typedef {object} View
 * @property {string} name of the screen, for styles and tests
 * @property {function(): string} title of the page
 * @property {function(): Array<Node|null>} content with one h1
 * @property {function()} [drawn] called when the content stands in the page
 * @property {function(): string} [language] of the words, where they may not be translated
 * @property {boolean} [languages] false: the screen offers the languages itself
 */

/** Shows one screen at a time, each built anew: nothing of the one before is left in the page. */
export class Stage {
  #kiosk;

  /** @type {View|null} */
  view = null;

  constructor(kiosk) {
    this.#kiosk = kiosk;
  }

  /** @param {View} view */
  show(view) {
    this.view = view;
    this.#draw();
    scrollTo(0, 0);
    document.querySelector('h1').focus({ preventScroll: true });
  }

  /** The same screen in another language or size; the focus stays on what was touched. */
  redraw() {
    const touched = document.activeElement?.id;
    this.#draw();
    (document.getElementById(touched) ?? document.querySelector('h1')).focus();
  }

  #draw() {
    const { name, title, content, drawn, language } = this.view;
    document.title = title();
    document.body.className = name;
    document.body.replaceChildren(
      h('header', null, [
        h('div', { class: 'top' }, corner(this.#kiosk), toolbar(this.#kiosk, this.view)),
        this.#kiosk.isDemo
          ? h('p', { class: 'sample' }, this.#kiosk.words.text('sample'))
          : null,
      ]),
      h('main', { id: 'main', lang: language?.() }, content()),
    );
    if (drawn) {
      drawn();
    } else {
      silence();
    }
  }
}
