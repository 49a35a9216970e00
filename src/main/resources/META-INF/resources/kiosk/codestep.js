import { isWellFormed, normalise } from './code.js';
import { button, h, heading } from './dom.js';
import { needsCode } from './mode.js';

/**
 * Asks for the code on the dossier's receipt before the first question.
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
    title: () => (fault ? `${words.text('question.error')} ` : '') + words.text('code.title'),
    content: () => [
      h('form', { class: 'written', autocomplete: 'off', novalidate: true, on: { submit: take } }, [
        heading(words.text('code.title'), { id: 'question' }),
        h('p', { id: 'hint', class: 'hint' }, words.text('code.hint')),
        fault ? h('p', { id: 'lacking', class: 'error' }, words.text(fault, none())) : null,
        input(),
        h('div', { class: 'pair' }, [
          needsCode()
            ? button(words.text('code.leave'), { id: 'none', class: 'big' }, () => kiosk.home())
            : button(none(), { id: 'none', class: 'big' }, () => then(null)),
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
      fault = code === '' ? 'code.lacking' : 'code.wrong';
      kiosk.redraw();
      document.querySelector('#text').focus();
    }
  }

  function none() {
    return words.text(needsCode() ? 'code.leave' : 'code.none');
  }
}
