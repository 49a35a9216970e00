// Questions of the online form read aloud, on devices that can. Loaded after the page is there.

import { Listening, silence } from '/kiosk/listen.js';

document.addEventListener('submit', silence);
window.addEventListener('pagehide', silence);

/** Gives every question of the page its buttons. */
export function offer() {
  silence();
  const { content } = document.getElementById('listen');
  for (const question of document.querySelectorAll('.question')) {
    const controls = content.firstElementChild.cloneNode(true);
    question.querySelector('legend, label').after(controls);
    const texts = [...question.querySelectorAll('[data-read]')];
    new Listening(controls, texts.map(part), document.documentElement.lang);
  }
}

function part(text) {
  return {
    element: text.closest('.option, legend, label'),
    text: text.textContent,
    voice: text.dataset.read,
  };
}
