/** Every word on the screen, in the language that is chosen. */
export class Words {
  #shipped;
  #delivered = {};

  /** @type {string} */
  language = 'vi';

  /** @param {Object<string, Object<string, string>>} shipped language → key → text */
  constructor(shipped) {
    this.#shipped = shipped;
  }

  /** Words that came with the settings win over those of the shell; either may be the older one. */
  deliver(texts) {
    this.#delivered = texts ?? {};
  }

  /** @param {string} key @param {...*} args for {0}, {1} … */
  text(key, ...args) {
    const found = this.#find(this.language, key) ?? this.#find('vi', key) ?? key;
    return found.replace(/\{(\d)\}/g, (whole, index) => args[index] ?? whole);
  }

  /** Whether there is a text of that key. */
  has(key) {
    return this.#find(this.language, key) !== undefined;
  }

  /** A text of the survey: an object by language, or one that needs no translation. */
  pick(text) {
    return typeof text === 'string' ? text : text?.[this.language] ?? text?.vi ?? '';
  }

  /** The language that a text of {@link pick} comes in: Vietnamese where it is not translated. */
  languageOf(text) {
    return text?.[this.language] ? this.language : 'vi';
  }

  /** As {@link languageOf}, for a word of the interface. */
  languageOfKey(key) {
    return this.has(key) ? this.language : 'vi';
  }

  /** A moment as people write it; a dash when there is none. */
  moment(iso) {
    return iso ? this.#format({ dateStyle: 'short', timeStyle: 'short' }, iso) : '–';
  }

  /** A day of the calendar, wherever the tablet believes to be. */
  day(date) {
    return this.#format({ dateStyle: 'long', timeZone: 'UTC' }, date);
  }

  number(value) {
    return new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 1 }).format(value);
  }

  get #locale() {
    return this.language === 'en' ? 'en-GB' : 'vi';
  }

  #format(options, iso) {
    return new Intl.DateTimeFormat(this.#locale, options).format(new Date(iso));
  }

  #find(language, key) {
    return this.#delivered[language]?.[key] ?? this.#shipped[language]?.[key];
  }
}
