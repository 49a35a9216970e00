import { h, heading } from './dom.js';

/** Refusals that have words of their own; every other one is told as a failed connection. */
const TOLD = ['enrolment_unknown', 'enrolment_used', 'enrolment_expired'];

/**
 * The screen of a tablet that is no desk's device yet.
 * @param {object} kiosk
 * @param {{code: string}|null} refusal of the attempt before
 * @returns {import('./stage.js').View}
 */
export function enrolment(kiosk, refusal) {
  const { words } = kiosk;
  let typed = '';
  let problem = refusal ? said(refusal) : null;

  return {
    name: 'enrolment',
    language: () => words.languageOfKey('enrol.title'),
    title: () => words.text('enrol.title'),
    content: () => [
      h('form', { class: 'written', autocomplete: 'off', novalidate: true, on: { submit: take } }, [
        heading(words.text('enrol.title')),
        h('p', { class: 'lead' }, words.text('enrol.text')),
        problem ? h('p', { id: 'lacking', class: 'error', role: 'alert' }, words.text(problem)) : null,
        h('label', { for: 'text' }, words.text('enrol.label')),
        h('p', { id: 'hint', class: 'hint' }, words.text('enrol.hint')),
        input(),
        h('button', { id: 'next', class: 'big primary' }, words.text('enrol.button')),
      ]),
    ],
  };

  function said({ code }) {
    return `enrol.error.${TOLD.includes(code) ? code : 'other'}`;
  }

  function input() {
    const field = h('input', {
      id: 'text',
      type: 'text',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'aria-describedby': problem ? 'hint lacking' : 'hint',
      on: {
        input: () => {
          typed = field.value;
        },
      },
    });
    field.value = typed;
    return field;
  }

  function take(event) {
    event.preventDefault();
    const secret = secretOf(typed);
    if (secret === '') {
      problem = 'enrol.error.empty';
      kiosk.redraw();
      document.querySelector('#text').focus();
    } else {
      kiosk.enrol(secret);
    }
  }
}

/** People paste the whole address that the QR holds as well. */
function secretOf(typed) {
  return typed.trim().replace(/^.*#enrol=/, '');
}

/** Takes the secret out of the address bar, so that nobody reads it there or in the history. */
export function secretInAddress() {
  const { hash, pathname } = location;
  if (!hash.startsWith('#enrol=')) {
    return null;
  }
  history.replaceState(history.state, '', pathname);
  return hash.slice('#enrol='.length);
}
