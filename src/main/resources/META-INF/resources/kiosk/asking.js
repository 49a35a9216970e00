import { h, heading } from './dom.js';

/** The section's name and what it says, and the question as the heading of the screen. */
export function titles(words, screen) {
  const number = screen.number ? `${screen.number}. ` : '';
  const intro = words.pick(screen.intro);
  return [
    h('span', { class: 'section' }, words.pick(screen.heading)),
    heading(number + words.pick(screen.text), { id: 'question' }),
    intro ? h('span', { class: 'intro' }, intro) : null,
  ];
}

/** The ids of what is told about a question, for whoever hears it read. */
export function described(notes) {
  const told = notes.filter(Boolean);
  return told.length > 0 ? told.map((note) => note.id).join(' ') : null;
}
