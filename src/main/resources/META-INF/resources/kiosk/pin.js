/** Wrong PINs that cost no time; each further one costs twice the last, up to five minutes. */
const FREE = 3;
const FIRST_WAIT = 5;
const LONGEST_WAIT = 300;
const KEY = 'kiosk.pin';

/**
 * Whether a PIN is the one that the server has set; works without a network.
 * @param {string} pin
 * @param {{salt: string, iterations: number, hash: string}} stored salt and hash in base 64
 */
export async function isPin(pin, stored) {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(pin),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const hash = bytes(stored.hash);
  const derivation = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: bytes(stored.salt),
    iterations: stored.iterations,
  };
  const derived = await crypto.subtle.deriveBits(derivation, key, hash.length * 8);
  return new Uint8Array(derived).every((byte, index) => byte === hash[index]);
}

/** Counts wrong PINs, also over a restart of the tablet. */
export class Tries {
  #now;

  /** @param {function(): number} now in milliseconds */
  constructor(now = Date.now) {
    this.#now = now;
  }

  /** Seconds until the next try is taken; 0 when one may be made now. */
  get wait() {
    const { wrong, at } = this.#read();
    if (wrong < FREE) {
      return 0;
    }
    const wait = Math.min(FIRST_WAIT * 2 ** (wrong - FREE), LONGEST_WAIT);
    const passed = Math.max((this.#now() - at) / 1000, 0);
    return Math.max(Math.ceil(wait - passed), 0);
  }

  wrong() {
    this.#write({ wrong: this.#read().wrong + 1, at: this.#now() });
  }

  right() {
    localStorage.removeItem(KEY);
  }

  /** A clock that was put back must not lock the staff out for longer. */
  #read() {
    const { wrong = 0, at = 0 } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { wrong, at: Math.min(at, this.#now()) };
  }

  #write(tries) {
    localStorage.setItem(KEY, JSON.stringify(tries));
  }
}

function bytes(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
