import { button, h, svg } from './dom.js';
import { Listening, silence } from './listen.js';

/** A loudspeaker with two waves. */
const SPEAKER = 'M4 9v6h4l5 4V5L8 9z M16 9q2 3 0 6 M18.5 6.5q4 5.5 0 11';

/**
 * Lets a citizen hear a question. Whoever has pressed once hears the following ones by themselves,
 * and gets more time, until the button is pressed again.
 */
export class Reading {
  #kiosk;
  #visit;
  #screen;
  #heardIn = null;

  constructor(kiosk, visit, screen) {
    this.#kiosk = kiosk;
    this.#visit = visit;
    this.#screen = screen;
  }

  controls() {
    const { words } = this.#kiosk;
    const icon = svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
      svg('path', { d: SPEAKER }));
    const toggle = { id: 'listen', class: 'tool listen-toggle', 'aria-pressed': 'false' };
    const again = { id: 'listen-again', class: 'tool listen-again', hidden: true };
    return h('div', { class: 'listen', hidden: true }, [
      button([icon, words.text('listen.button')], toggle),
      button(words.text('listen.again'), again),
      h('p', { class: 'hint listen-volume', hidden: true }, words.text('listen.volume')),
    ]);
  }

  /** @param {Element} form with the question, its answers and the controls */
  offer(form) {
    const wasReading = silence();
    const { display, idle } = this.#kiosk;
    const listening = new Listening(
      form.querySelector('.listen'), this.#parts(form), display.language, {
        begun: () => this.#mean(true),
        stopped: () => this.#mean(false),
        part: () => idle.touch(),
      });
    const wanted = display.audio && (wasReading || this.#heardIn !== display.language);
    if (wanted && listening.canBeHeard) {
      listening.start();
    }
  }

  #mean(audio) {
    this.#heardIn = this.#kiosk.display.language;
    this.#kiosk.display.audio = audio;
    this.#visit.watch();
  }

  #parts(form) {
    const { text, voice, answers = [], offers = [] } = this.#screen;
    const labels = form.querySelectorAll('.answer');
    const all = [...answers, ...offers];
    return [
      this.#part(form.querySelector('#question'), text, voice),
      ...all.map((answer, index) => this.#part(labels[index], answer.label, answer.voice)),
    ];
  }

  #part(element, text, voice) {
    const { words } = this.#kiosk;
    return { element, text: words.pick(text), voice: voice?.[words.language] };
  }
}
