import { h } from './dom.js';
import { described, titles } from './asking.js';
import { face } from './faces.js';
import { isMissing } from './rules.js';

/** A question that is answered by choosing: native radio buttons, or boxes to tick. */
export function choices(words, session, screen, notes, listen) {
  const fieldset = h('fieldset', { 'aria-describedby': described(notes) }, [
    h('legend', null, titles(words, screen)),
    listen,
    ...notes,
    h('div', { class: 'answers' }, screen.answers.map(option)),
    screen.offers?.length ? h('div', { class: 'offers' }, screen.offers.map(option)) : null,
  ]);
  fieldset.addEventListener('change', taken);
  return fieldset;

  function option(answer) {
    const value = String(answer.value);
    const type = screen.kind === 'choices' ? 'checkbox' : 'radio';
    const id = `answer-${value}`;
    const chosen = session.chosen(screen).includes(value);
    const input = h('input', {
      type, id, value, name: 'answer', autocomplete: 'off', checked: chosen,
    });
    return [
      h('label', { class: 'answer', for: id }, [
        input,
        answer.face ? face(answer.face) : null,
        h('span', { class: 'words' }, words.pick(answer.label)),
        screen.kind === 'statement' && !isMissing(value)
          ? h('span', { class: 'level' }, value)
          : null,
      ]),
      answer.specify ? specify(answer, chosen) : null,
    ];
  }

  function specify(answer, chosen) {
    const id = `specify-${answer.value}`;
    const input = h('input', {
      id, type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: 200,
      on: { input: () => session.write(answer.specify, input.value) },
    });
    input.value = session.written(answer.specify);
    return h('div', { class: 'specify', hidden: !chosen }, [
      h('label', { for: id }, words.text('question.specify')),
      input,
    ]);
  }

  function taken({ target }) {
    if (target.name !== 'answer') {
      return;
    }
    leaveOthers(target);
    const boxes = [...fieldset.querySelectorAll('[name=answer]')];
    session.choose(screen, boxes.filter((box) => box.checked).map((box) => box.value));
    for (const answer of screen.answers.filter((one) => one.specify)) {
      const chosen = boxes.find((box) => box.value === String(answer.value)).checked;
      fieldset.querySelector(`#specify-${answer.value}`).parentElement.hidden = !chosen;
      if (!chosen) {
        session.write(answer.specify, '');
      }
    }
  }

  /** "Don't know" and an answer exclude each other, also among boxes. */
  function leaveOthers(target) {
    for (const box of fieldset.querySelectorAll('[type=checkbox]:checked')) {
      if (box !== target && isMissing(box.value) !== isMissing(target.value)) {
        box.checked = false;
      }
    }
  }
}
