const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove'];

/** Notices that nobody has touched the tablet for a while. */
export class Idle {
  #limit = 0;
  #over = null;
  #touched = 0;
  #timer = 0;

  constructor() {
    for (const event of ACTIVITY) {
      addEventListener(event, () => this.touch(), { capture: true, passive: true });
    }
  }

  /** From now on; a watch that was kept before ends. */
  watch(seconds, over) {
    this.stop();
    this.#limit = seconds * 1000;
    this.#over = over;
    this.touch();
    this.#wait();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#over = null;
  }

  touch() {
    this.#touched = performance.now();
  }

  #wait() {
    const left = this.#touched + this.#limit - performance.now();
    if (left > 0) {
      this.#timer = setTimeout(() => this.#wait(), Math.ceil(left));
    } else {
      const over = this.#over;
      this.stop();
      over();
    }
  }
}
