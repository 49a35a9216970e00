import { h } from './dom.js';
import { described, titles } from './asking.js';

/** A question that is answered by writing. */
export function written(words, session, screen, notes, listen) {
  const long = screen.kind === 'comment';
  const text = h(long ? 'textarea' : 'input', {
    id: 'text',
    type: long ? null : 'text',
    rows: long ? 6 : null,
    maxlength: screen.maxLength,
    autocomplete: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    'aria-labelledby': 'question',
    'aria-describedby': described(notes),
    on: { input: () => session.write(screen.code, text.value) },
  });
  text.value = session.written(screen.code);
  return h('div', { class: 'written' }, [
    ...titles(words, screen),
    listen,
    ...notes,
    text,
  ]);
}
