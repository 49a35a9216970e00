/**
 * What time it is on a device whose clock may be wrong by years, be set in the middle of a
 * response, or start in 1970 after a reboot. Told times follow the steady clock of the machine
 * from the best that is known, and what was told wrongly is put right once the server has been
 * heard (docs/decisions/0028).
 *
 * An *era* is a time in which the device's clock ran without being set. Its *offset* is what the
 * server's clock showed more than the device's.
 */

/** Differences up to this are no error: an answer of the server takes its time, too. */
const LITTLE = 60_000;

/** The steady clock of some devices stands still while they sleep; longer is no sleep. */
const SLEEP = 24 * 3_600_000;

/** Eras whose offsets are remembered. */
const ERAS = 100;

/**
 * @typedef {object} ClockState what is kept on disk
 * @property {number} era
 * @property {number} offset what is added to the device's clock now, measured or not
 * @property {number} served the server's time when it was last heard, 0 for never
 * @property {number} floor a time that certainly has passed
 * @property {number} seen what the device's clock last showed
 * @property {Object<number, number>} offsets measured, by era
 */

export class DeviceClock {
  /** @type {ClockState} */
  #state;
  #wall;
  #steady;
  #from;

  /**
   * @param {Partial<ClockState>} [saved]
   * @param {{wall?: () => number, steady?: () => number}} [sources] the machine's two clocks
   */
  constructor(saved, {wall = () => Date.now(), steady = () => performance.now()} = {}) {
    this.#wall = wall;
    this.#steady = steady;
    this.adopt(saved);
  }

  /** Goes on from what another page or the worker has learnt, if it knows more. */
  learn(saved) {
    if (saved?.served > this.#state.served) {
      this.adopt(saved);
    }
  }

  /** Goes on from what is on disk. */
  adopt(saved) {
    this.#state = {era: 0, offset: 0, served: 0, floor: 0, seen: 0, ...saved};
    this.#state.offsets = {...saved?.offsets};
    const wall = this.#wall();
    if (wall < this.#state.seen - LITTLE) {
      this.#beginEra();
      this.#state.offset = Math.max(this.#state.offset, this.#state.floor - wall);
    }
    this.#anchor(Math.max(wall + this.#state.offset, this.#state.floor));
  }

  /** Milliseconds since 1970, as well as they are known. */
  now() {
    const passed = this.#steady() - this.#from.steady;
    const wall = this.#wall();
    const jump = wall - this.#from.wall - passed;
    let now = this.#from.now + passed;
    if (jump < -LITTLE) {
      this.#wasSetBack(-jump);
      this.#anchor(now);
    } else if (jump > LITTLE) {
      now = this.#jumpedAhead(jump, now);
      this.#anchor(now);
    }
    return now;
  }

  /** Milliseconds that passed since some moment, whatever the device's clock is set to. */
  elapsed() {
    return this.#steady();
  }

  /** Whether the server was heard since the device's clock was last known to be set. */
  get measured() {
    return this.#state.era in this.#state.offsets;
  }

  /** What to keep on disk. @returns {ClockState} */
  get state() {
    const now = this.now();
    if (this.measured) {
      this.#state.floor = Math.max(this.#state.floor, now);
    }
    this.#state.seen = this.#wall();
    return {...this.#state, offsets: {...this.#state.offsets}};
  }

  /** The server's clock shows this now. */
  serverSays(time) {
    this.now();
    const offset = time - this.#wall();
    const known = this.#state.offsets[this.#state.era];
    if (known !== undefined && Math.abs(known - offset) > LITTLE) {
      this.#beginEra();
    }
    Object.assign(this.#state, {offset, served: time, floor: time});
    this.#remember(offset);
    this.#anchor(time);
  }

  /** What a record must carry so that its time can be put right later. */
  stamp() {
    this.now();
    return {wall: this.#wall(), era: this.#state.era, since: this.#state.served};
  }

  /** When a record was made, as well as it is known by now. */
  madeAt(record) {
    return trueTime(record, this.#state.offsets, this.now());
  }

  /**
   * What the clock that told a record's time would show now; undefined when that is this clock.
   *
   * @param {{madeAt: number, wall: number, era: number, since: number}} record
   */
  shownBy(record) {
    const error = this.madeAt(record) - record.madeAt;
    return Math.abs(error) > LITTLE ? this.now() - error : undefined;
  }

  /** The steady clock tells by how much, so what is known of the old era holds in the new one. */
  #wasSetBack(by) {
    const known = this.#state.offsets[this.#state.era];
    this.#beginEra();
    this.#state.offset += by;
    if (known !== undefined) {
      this.#remember(known + by);
    }
  }

  /** It slept, or was set: the device's clock is believed until the server says otherwise. */
  #jumpedAhead(by, now) {
    if (by > SLEEP) {
      this.#beginEra();
    }
    return now + by;
  }

  #beginEra() {
    this.#state.era += 1;
  }

  #remember(offset) {
    this.#state.offsets[this.#state.era] = offset;
    delete this.#state.offsets[this.#state.era - ERAS];
  }

  #anchor(now) {
    this.#from = {now, wall: this.#wall(), steady: this.#steady()};
  }
}

/** Of two states the one that heard the server last, and what the device's clock shows by now. */
export function newer(saved, mine) {
  return saved?.served > mine.served ? {...saved, seen: mine.seen} : mine;
}

/**
 * When a record was made, in milliseconds since 1970. It lies between what the server had said
 * before and now; of the clocks that could tell it, the first whose answer does is believed: that
 * of its own era, the one that told it, those of later eras.
 */
export function trueTime({madeAt, wall, era, since}, offsets, now) {
  const isPossible = (time) => time >= since - LITTLE && time <= now + LITTLE;
  const later = Object.keys(offsets).map(Number).filter((other) => other > era)
    .sort((a, b) => a - b).map((other) => wall + offsets[other]);
  return [wall + offsets[era], madeAt, ...later].find(isPossible)
    ?? Math.min(Math.max(madeAt, since), now);
}
