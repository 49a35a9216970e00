/**
 * Reads a question aloud: recordings where there are some, otherwise the device's own voice. A voice
 * that only a server of somebody else has is none: what people are asked stays on the device.
 */

/** A little slower than people talk. */
const RATE = 0.9;

/** What is being listened to; the page has one voice. */
let current = null;

const listenings = new WeakMap();

/** Voices of the device come late, some time after the page. */
globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => {
  for (const controls of document.querySelectorAll('.listen')) {
    listenings.get(controls)?.show();
  }
});

/** Ends what is being read; tells whether there was something. */
export function silence() {
  const reading = current !== null;
  current?.stop();
  return reading;
}

/**
 * @typedef {object} Part of a question, in the order of reading
 * @property {Element} element that is marked meanwhile
 * @property {string} text
 * @property {string} [voice] address of a recording
 */

/** The buttons of one question, and what they do. */
export class Listening {
  #controls;
  #parts;
  #language;
  #told;
  #at = 0;
  #reading = null;

  /**
   * @param {Element} controls with a button `.listen-toggle`, and `.listen-again` and `.listen-volume`
   *     that are hidden until something was heard
   * @param {Part[]} parts the question first
   * @param {string} language of the texts
   * @param {{begun?: function(), stopped?: function(), part?: function()}} [told] `stopped` when
   *     somebody has pressed the button, not when the end was reached
   */
  constructor(controls, parts, language, told = {}) {
    this.#controls = controls;
    this.#parts = parts;
    this.#language = language;
    this.#told = told;
    listenings.set(controls, this);
    this.#find('toggle').addEventListener('click', () => this.#toggle());
    this.#find('again').addEventListener('click', () => this.#again());
    this.show();
  }

  get canBeHeard() {
    const [question] = this.#parts;
    return Boolean(question.voice || deviceVoice(this.#language));
  }

  /** There are buttons where there is a voice. */
  show() {
    this.#controls.hidden = !this.canBeHeard;
  }

  /** From where it was stopped, or from the beginning. */
  async start() {
    silence();
    current = this;
    this.#reading = new AbortController();
    this.#press(true);
    this.#told.begun?.();
    const { signal } = this.#reading;
    while (this.#at < this.#parts.length) {
      await this.#read(this.#parts[this.#at], signal);
      if (signal.aborted) {
        return;
      }
      this.#at++;
    }
    this.#at = 0;
    this.stop();
  }

  stop() {
    this.#reading?.abort();
    this.#reading = null;
    this.#press(false);
    if (current === this) {
      current = null;
    }
  }

  #toggle() {
    if (this.#reading) {
      this.stop();
      this.#told.stopped?.();
    } else {
      this.start();
    }
  }

  #again() {
    this.stop();
    this.#at = 0;
    this.start();
  }

  async #read({ element, text, voice }, signal) {
    this.#told.part?.();
    element.classList.add('being-read');
    element.scrollIntoView({ block: 'nearest' });
    await say(text, voice, this.#language, signal);
    element.classList.remove('being-read');
  }

  #press(pressed) {
    this.#find('toggle').setAttribute('aria-pressed', String(pressed));
    if (pressed) {
      this.#find('again').hidden = false;
      this.#find('volume').hidden = false;
    }
  }

  #find(part) {
    return this.#controls.querySelector(`.listen-${part}`);
  }
}

/** A recording that does not come is spoken by the device, if it can. */
async function say(text, recording, language, signal) {
  const heard = recording ? await play(recording, signal) : false;
  if (!heard && !signal.aborted) {
    await speak(text, language, signal);
  }
}

/** @returns {Promise<boolean>} whether it was played, or nobody wants it any more */
function play(address, signal) {
  const sound = new Audio(address);
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      sound.pause();
      resolve(true);
    });
    sound.addEventListener('ended', () => resolve(true));
    sound.addEventListener('error', () => resolve(false));
    sound.play().catch(() => resolve(signal.aborted));
  });
}

function speak(text, language, signal) {
  const voice = deviceVoice(language);
  if (!voice) {
    return undefined;
  }
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = RATE;
  return new Promise((resolve) => {
    said.onend = resolve;
    said.onerror = resolve;
    signal.addEventListener('abort', () => {
      speechSynthesis.cancel();
      resolve();
    });
    speechSynthesis.speak(said);
  });
}

function deviceVoice(language) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  );
}
