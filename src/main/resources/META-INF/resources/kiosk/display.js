/** How the screens look for the citizen who is there: language, size of the text, contrast. */
export class Display {
  #words;
  #standard;

  /** Times that everything is as large as usual: 1 is A, 2 is A+, 3 is A++. */
  size = 1;

  /** Whether the contrast is high. */
  contrast = false;

  /** Whether questions are read aloud: then people get more time. */
  audio = false;

  /** @param {import('./words.js').Words} words @param {string} standard language */
  constructor(words, standard) {
    this.#words = words;
    this.#standard = standard;
    this.reset();
  }

  get language() {
    return this.#words.language;
  }

  get isStandard() {
    return this.language === this.#standard && this.size === 1 && !this.contrast && !this.audio;
  }

  set({ language = this.language, size = this.size, contrast = this.contrast }) {
    this.#words.language = language;
    this.size = size;
    this.contrast = contrast;
    this.#apply();
  }

  /** As the next citizen finds it. */
  reset() {
    this.audio = false;
    this.set({ language: this.#standard, size: 1, contrast: false });
  }

  #apply() {
    const root = document.documentElement;
    root.lang = this.language;
    root.dataset.size = this.size;
    root.dataset.contrast = this.contrast ? 'high' : 'normal';
  }
}

/** Asked for at a touch, because browsers grant it only then; a refusal changes nothing. */
export function takeWholeScreen() {
  if (!document.fullscreenElement) {
    document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
  }
  navigator.wakeLock?.request('screen').catch(() => {});
}

export function leaveWholeScreen() {
  if (document.fullscreenElement) {
    document.exitFullscreen().catch(() => {});
  }
}

/** Brings a page that was pinched larger back to its size, where the browser follows. */
export function resetZoom() {
  const viewport = document.querySelector('meta[name=viewport]');
  const usual = viewport.content;
  viewport.content = `${usual}, maximum-scale=1`;
  requestAnimationFrame(() => {
    viewport.content = usual;
  });
}
