import { button, h } from './dom.js';
import { choices } from './choices.js';
import { Reading } from './reading.js';
import { isWritten } from './rules.js';
import { written } from './written.js';

/**
 * The screen of the question at which a session stands.
 * @param {object} kiosk
 * @param {import('./visit.js').Visit} visit
 * @param {import('./session.js').Session} session
 * @returns {import('./stage.js').View}
 */
export function question(kiosk, visit, session) {
  const { words } = kiosk;
  const { screen } = session;
  const reading = new Reading(kiosk, visit, screen);
  let lacking = false;

  return {
    name: `question ${screen.kind}`,
    drawn: () => reading.offer(document.querySelector('form')),
    title: () => (lacking ? `${said('error')} ${place()}` : place()),
    content: () => [
      h('div', { class: 'progress' }, h('p', null, place()), bar(), stop()),
      h('form', form(), [
        (isWritten(screen) ? written : choices)(
          words, session, screen, notes(), reading.controls()),
        navigation(),
      ]),
    ],
  };

  function form() {
    const lang = words.languageOf(screen.text);
    return { autocomplete: 'off', novalidate: true, lang, on: { submit: next } };
  }

  function place() {
    return said('place', session.position + 1, session.asked().length);
  }

  /** The words before it say the same. */
  function bar() {
    const max = session.asked().length;
    return h('progress', { max, value: session.position + 1, 'aria-hidden': 'true' });
  }

  function stop() {
    return button(said('stop'), { id: 'stop', class: 'halt' }, () => visit.stop());
  }

  /** What is told under the question: a hint, and that an answer lacks or need not be given. */
  function notes() {
    const hint = words.pick(screen.hint) || (screen.kind === 'comment' ? said('no_names') : '');
    const optional = !screen.required && !isWritten(screen);
    const key = isWritten(screen) ? 'lacking_text' : 'lacking';
    return [
      hint ? h('p', { id: 'hint', class: 'hint' }, hint) : null,
      optional ? h('p', { id: 'optional', class: 'hint' }, said('optional', forward())) : null,
      lacking ? h('p', { id: 'lacking', class: 'error' }, said(key)) : null,
    ];
  }

  function said(key, ...args) {
    return words.text(`question.${key}`, ...args);
  }

  /** The word on the button that goes on. */
  function forward() {
    return said(session.position === session.asked().length - 1 ? 'send' : 'next');
  }

  function navigation() {
    const first = session.position === 0;
    return h('div', { class: 'navigation' }, [
      first ? null : button(said('back'), { id: 'back', class: 'big' }, () => visit.back()),
      h('button', { id: 'next', class: 'big primary' }, forward()),
    ]);
  }

  function next(event) {
    event.preventDefault();
    lacking = screen.required && !session.isAnswered(screen);
    if (lacking) {
      kiosk.redraw();
      document.querySelector('form :is(input, textarea)').focus();
    } else {
      visit.next();
    }
  }
}
