/**
 * The device's disk: sealed responses in the order in which they were made, those that the server
 * refused, and a few facts. Nothing here can be read back as answers. Each layout only adds to the
 * one before, so that the version before can still work on a newer one.
 */

import {newer} from './clock.js';

const NAME = 'sipas-kiosk';

/** How each layout follows from the one before; never changed once released. */
export const LAYOUTS = [
  (database) => {
    const outbox = database.createObjectStore('outbox', {keyPath: 'seq', autoIncrement: true});
    outbox.createIndex('id', 'id', {unique: true});
    outbox.createIndex('turn', ['later', 'seq']);
    database.createObjectStore('aside', {keyPath: 'seq'});
    database.createObjectStore('meta');
  },
];

/**
 * @typedef {object} Sealed a record of the outbox
 * @property {number} seq order in which they were made
 * @property {string} id
 * @property {string} sealed
 * @property {string} device code of the device as which it was made
 * @property {number} madeAt as the response tells it, milliseconds since 1970
 * @property {number} wall the device's clock then
 * @property {number} era
 * @property {number} since the server's time when it had last been heard
 * @property {number} tries how often the server took others but not this one
 * @property {number} later 0, or its tries once others go first
 */

/** Tries after which others go first. */
const TRIES = 3;

export class Store {
  #name;
  #layouts;
  #opened;

  constructor({name = NAME, layouts = LAYOUTS} = {}) {
    this.#name = name;
    this.#layouts = layouts;
  }

  /** On disk when it resolves. One that is there already is not stored again. */
  async add(record, clock) {
    const stored = {tries: 0, later: 0, ...record};
    await this.#change(['outbox', 'meta'], (outbox, meta) => {
      outbox.index('id').getKey(record.id).onsuccess = ({target}) => {
        if (target.result === undefined) {
          outbox.add(stored);
          meta.get('clock').onsuccess = (saved) => {
            meta.put(newer(saved.target.result, clock), 'clock');
          };
        }
      };
    });
  }

  /** The next records to send, in order. @returns {Promise<Sealed[]>} */
  waiting(most) {
    return this.#read('outbox', (outbox) => outbox.index('turn').getAll(turn(0, 0), most));
  }

  /** Records that others went ahead of, those tried least first. */
  deferred(most) {
    return this.#read('outbox', (outbox) => outbox.index('turn').getAll(turn(1, Infinity), most));
  }

  /** Everything from a place in the order on; `from` is the last seq read. */
  page(store, from, most) {
    return this.#read(store, (all) => all.getAll(IDBKeyRange.lowerBound(from, true), most));
  }

  /** The highest place in the order, 0 when there is none. */
  async last(store) {
    const cursor = await this.#read(store, (all) => all.openKeyCursor(null, 'prev'));
    return cursor?.key ?? 0;
  }

  /**
   * @param {{taken?: Sealed[], refused?: {record: Sealed, problem: object}[], notNow?: Sealed[]}}
   *     outcome what the server took, will never take, and took others before
   */
  settle({taken = [], refused = [], notNow = []}) {
    return this.#change(['outbox', 'aside'], (outbox, aside) => {
      for (const {seq} of taken) {
        outbox.delete(seq);
      }
      for (const {record, problem} of refused) {
        aside.put({...record, problem});
        outbox.delete(record.seq);
      }
      for (const record of notNow) {
        const tries = record.tries + 1;
        outbox.put({...record, tries, later: tries < TRIES ? 0 : tries});
      }
    });
  }

  /** Others go first from now on. */
  defer(records) {
    const tries = ({tries}) => Math.max(tries, TRIES - 1);
    return this.settle({notNow: records.map((record) => ({...record, tries: tries(record)}))});
  }

  /** All that wait, because they belong to a device that this no longer is. */
  setAsideAll(problem) {
    return this.#change(['outbox', 'aside'], (outbox, aside) => {
      outbox.openCursor().onsuccess = ({target}) => {
        const cursor = target.result;
        if (cursor) {
          aside.put({...cursor.value, problem});
          cursor.delete();
          cursor.continue();
        }
      };
    });
  }

  /** Those of a device go back to the end of the queue. */
  takeBack(device) {
    return this.#change(['outbox', 'aside'], (outbox, aside) => {
      aside.openCursor().onsuccess = ({target}) => {
        const cursor = target.result;
        if (cursor) {
          const {seq, problem, ...record} = cursor.value;
          if (record.device === device) {
            outbox.put({...record, tries: 0, later: 0});
            cursor.delete();
          }
          cursor.continue();
        }
      };
    });
  }

  /** @returns {Promise<{unsent: number, setAside: number, oldest: Sealed|undefined}>} */
  async counts() {
    const [unsent, setAside, [oldest]] = await Promise.all([
      this.#read('outbox', (outbox) => outbox.count()),
      this.#read('aside', (aside) => aside.count()),
      this.page('outbox', 0, 1),
    ]);
    return {unsent, setAside, oldest};
  }

  get(key) {
    return this.#read('meta', (meta) => meta.get(key));
  }

  /** Stores facts by name; undefined removes one. */
  set(facts) {
    return this.#change(['meta'], (meta) => {
      for (const [key, value] of Object.entries(facts)) {
        if (value === undefined) {
          meta.delete(key);
        } else {
          meta.put(value, key);
        }
      }
    });
  }

  clear() {
    return this.#change(['outbox', 'aside', 'meta'], (...all) => all.forEach((one) => one.clear()));
  }

  async #read(name, ask) {
    const [transaction, [store]] = await this.#begin([name], 'readonly');
    const request = ask(store);
    await ended(transaction);
    return request.result;
  }

  async #change(names, act) {
    const [transaction, stores] = await this.#begin(names, 'readwrite');
    act(...stores);
    await ended(transaction);
  }

  async #begin(names, mode) {
    for (let again = false; ; again = true) {
      const database = await (this.#opened ??= this.#open());
      try {
        const transaction = database.transaction(names, mode, {durability: 'strict'});
        return [transaction, names.map((name) => transaction.objectStore(name))];
      } catch (failure) {
        if (again || failure.name !== 'InvalidStateError') {
          throw failure;
        }
        this.#opened = undefined;
      }
    }
  }

  async #open() {
    try {
      const database = await opened(this.#name, this.#layouts);
      // A newer version in another window must not wait for this one.
      database.onversionchange = () => this.#close(database);
      database.onclose = () => this.#close(database);
      return database;
    } catch (failure) {
      this.#opened = undefined;
      throw told(failure);
    }
  }

  #close(database) {
    database.close();
    this.#opened = undefined;
  }
}

/** After a newer version was here its layout stays: layouts only add, so this version can use it. */
async function opened(name, layouts) {
  try {
    return await asked(indexedDB.open(name, layouts.length), layouts);
  } catch (failure) {
    if (failure.name !== 'VersionError') {
      throw failure;
    }
    return asked(indexedDB.open(name), []);
  }
}

function asked(request, layouts) {
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = ({oldVersion}) => {
      layouts.slice(oldVersion).forEach((layout) => layout(request.result, request.transaction));
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(told(transaction.error));
  });
}

/** A failure with a stable code, for whoever has to say it to people. */
function told(failure) {
  const code = failure?.name === 'QuotaExceededError' ? 'storage_full' : 'storage_failed';
  return Object.assign(new Error(failure?.message ?? code, {cause: failure}), {code});
}

function turn(from, to) {
  return IDBKeyRange.bound([from, 0], [to, Infinity]);
}
