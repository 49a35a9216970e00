import * as rules from './rules.js';

/**
 * One citizen's answers, in the memory of the page and nowhere else. Whoever ends the session drops
 * the last reference to it.
 */
export class Session {
  #clock;
  #startedAt;
  #begun;
  #answers = new Map();
  #texts = new Map();
  #id = crypto.randomUUID();

  /** Number of the question that is shown, among those asked. */
  position = 0;

  /**
   * @param {{campaign: string, survey: string, version: number, code: string=,
   *   channel: string=}} form
   * @param {object[]} screens
   * @param {{now: function(): Date, elapsed: function(): number}} clock
   */
  constructor(form, screens, clock) {
    this.form = form;
    this.screens = screens;
    this.#clock = clock;
    this.#startedAt = clock.now().getTime();
    this.#begun = clock.elapsed();
  }

  /** The questions that are asked by the answers so far. */
  asked() {
    return this.screens.filter((screen) => rules.applies(screen, this.#answers));
  }

  get screen() {
    return this.asked()[this.position];
  }

  choose(screen, values) {
    rules.put(screen, this.#answers, values);
  }

  chosen(screen) {
    return rules.chosen(screen, this.#answers);
  }

  write(code, text) {
    if (text.trim() === '') {
      this.#texts.delete(code);
    } else {
      this.#texts.set(code, text);
    }
  }

  written(code) {
    return this.#texts.get(code) ?? '';
  }

  isAnswered(screen) {
    return rules.isWritten(screen)
      ? this.#texts.has(screen.code)
      : rules.chosen(screen, this.#answers).length > 0;
  }

  /** Whether anything was answered at all. */
  get isEmpty() {
    return this.#answers.size === 0 && this.#texts.size === 0;
  }

  /** The response as it stands, ending now; what was not reached is null. */
  body(language) {
    const elapsed = this.#clock.elapsed() - this.#begun;
    rules.dropSkipped(this.screens, this.#answers, this.#texts);
    const body = {
      id: this.#id,
      channel: 'kiosk',
      ...this.form,
      language,
      startedAt: new Date(this.#startedAt).toISOString(),
      submittedAt: new Date(this.#startedAt + Math.round(elapsed)).toISOString(),
      answers: {},
      about: {},
    };
    for (const screen of this.screens) {
      this.#addAnswers(screen, screen.about ? body.about : body.answers);
      this.#addTexts(screen, body);
    }
    return body;
  }

  /** The response of somebody who does not take part: every question refused. */
  refused(language) {
    this.#texts.clear();
    for (const screen of this.screens) {
      rules.put(screen, this.#answers, ['refused']);
    }
    return this.body(language);
  }

  #addAnswers(screen, group) {
    const numbers = screen.kind === 'statement' || screen.kind === 'choices';
    for (const slot of rules.slots(screen)) {
      const value = this.#answers.get(slot) ?? null;
      group[slot] = value !== null && numbers && !rules.isMissing(value) ? Number(value) : value;
    }
  }

  #addTexts(screen, body) {
    for (const code of rules.textCodes(screen)) {
      const text = this.#texts.get(code)?.normalize('NFC').trim();
      if (text && screen.kind === 'comment') {
        body.comment = text;
      } else if (text) {
        (screen.about ? body.about : body.answers)[code] = text;
      }
    }
  }
}
