import { button, h, heading } from './dom.js';
import { isPin, Tries } from './pin.js';

/**
 * Asks staff for the PIN; with keys on the screen, because a kiosk may have no keyboard.
 * @param {object} kiosk
 * @param {{opened: function(), closed: function()}} then
 * @returns {import('./stage.js').View}
 */
export function pinPad(kiosk, then) {
  const { words, settings } = kiosk;
  const tries = new Tries();
  let field;

  return {
    name: 'pin',
    language: () => words.languageOfKey('pin.title'),
    title: () => words.text('pin.title'),
    content: () => [
      h('form', { autocomplete: 'off', novalidate: true, on: { submit: check } }, [
        heading(words.text('pin.title')),
        h('label', { for: 'pin' }, words.text('pin.label')),
        h('p', { id: 'told', class: 'error', role: 'status' }, waiting()),
        input(),
        h('div', { class: 'keys' }, keys()),
        h('div', { class: 'pair' }, [
          button(words.text('pin.cancel'), { id: 'cancel', class: 'big' }, then.closed),
          h('button', { id: 'open', class: 'big primary' }, words.text('pin.open')),
        ]),
      ]),
    ],
  };

  /** No password field: the browser would offer to keep it. */
  function input() {
    field = h('input', {
      id: 'pin',
      class: 'masked',
      type: 'text',
      inputmode: 'none',
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: 20,
      'aria-describedby': 'told',
    });
    return field;
  }

  function keys() {
    const digits = [...'1234567890'].map((digit) =>
      button(digit, { class: 'key' }, () => {
        field.value += digit;
      }),
    );
    return [...digits, button(words.text('pin.clear'), { class: 'key clear' }, clear)];
  }

  function clear() {
    field.value = '';
  }

  function waiting() {
    const seconds = tries.wait;
    return seconds > 0 ? words.text('pin.wait', seconds) : '';
  }

  async function check(event) {
    event.preventDefault();
    const pin = field.value;
    clear();
    if (tries.wait > 0) {
      return tell(waiting());
    }
    tries.wrong(); // until it proves right, so that haste gains nothing
    if (await isPin(pin, settings.settings.pin)) {
      tries.right();
      then.opened();
    } else {
      tell(`${words.text('pin.wrong')} ${waiting()}`);
    }
  }

  function tell(text) {
    document.querySelector('#told').textContent = text;
    field.focus();
  }
}
