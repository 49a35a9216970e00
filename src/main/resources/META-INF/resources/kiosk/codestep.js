import { isWellFormed, normalise } from './code.js';
import { button, h, heading } from './dom.js';
import { needsCode } from './mode.js';

/**
 * Asks for the code before the first question: the one on the dossier's receipt, or an interviewer
 * for the one on the letter to who was drawn.
 * @param {object} kiosk
 * @param {function(string|null)} then with the code, or with null from who has none
 * @returns {import('./stage.js').View}
 */
export function codeStep(kiosk, then) {
  const { words } = kiosk;
  let typed = '';
  let fault = null;

  return {
    name: 'code',
    title: () => (fault ? `${words.text('question.error')} ` : '') + said('title'),
    content: () => [
      h('form', { class: 'written', autocomplete: 'off', novalidate: true, on: { submit: take } }, [
        heading(said('title'), { id: 'question' }),
        h('p', { id: 'hint', class: 'hint' }, said('hint')),
        fault ? h('p', { id: 'lacking', class: 'error' }, said(fault, none())) : null,
        input(),
        h('div', { class: 'pair' }, [
          button(none(), { id: 'none', class: 'big' }, () =>
            needsCode() ? kiosk.home() : then(null),
          ),
          h('button', { id: 'next', class: 'big primary' }, words.text('code.next')),
        ]),
      ]),
    ],
  };

  function input() {
    const field = h('input', {
      id: 'text',
      type: 'text',
      autocomplete: 'off',
      autocapitalize: 'characters',
      spellcheck: 'false',
      maxlength: 40,
      'aria-labelledby': 'question',
      'aria-describedby': fault ? 'hint lacking' : 'hint',
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
    const code = normalise(typed);
    if (isWellFormed(code)) {
      then(code);
    } else {
      fault = code === '' ? 'lacking' : 'wrong';
      kiosk.redraw();
      document.querySelector('#text').focus();
    }
  }

  function said(key, ...args) {
    return words.text(`${needsCode() ? 'case' : 'code'}.${key}`, ...args);
  }

  function none() {
    return words.text(needsCode() ? 'case.leave' : 'code.none');
  }
}
