/**
 * Brings the outbox to the server: in order, one upload at a time over all windows and the service
 * worker. A response leaves the device's disk only when the server says that it has it.
 */

import {ask, asked, Failure, refusal} from './server.js';

const LOCK = 'sipas-upload';
const MOST = 50;

/** What the server says of one response and no repetition changes. */
const FOR_GOOD = new Set([400, 409, 410, 413, 422]);

/** What the server says of the device or to everybody, whatever it sends. */
const NOT_ABOUT_THIS = new Set([401, 403, 404, 429]);

/** Failures of the head of the queue after which it is tried whether the server takes the next. */
const STUCK = 3;

/** Deferred records that may fail in one go. */
const CHANCES = 10;

/** A heartbeat that has nothing new to tell may wait for so long. */
const RECENT = 60_000;

/** Clocks that begin anew show less. */
const USUAL = Date.UTC(2001, 0);

const LAST = Date.UTC(9999, 11, 31);

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;

/** How long to wait after so many failures in a row: doubling, capped, half of it by chance. */
export function pause(failures, chance = Math.random()) {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 20));
  return longest / 2 + chance * longest / 2;
}

export class Sender {
  #store;
  #clock;
  #facts;
  #changed;

  /**
   * @param {import('./store.js').Store} store
   * @param {import('./clock.js').DeviceClock} clock
   * @param {() => Promise<object>} facts what a heartbeat tells of the device besides the queue
   * @param {() => void} changed called when something left the queue
   */
  constructor(store, clock, facts, changed = () => {}) {
    this.#store = store;
    this.#clock = clock;
    this.#facts = facts;
    this.#changed = changed;
  }

  /**
   * Sends all that waits, then a heartbeat. Somebody else's upload is waited for.
   *
   * @throws {Failure} when something was left for later; what waited waits
   */
  run() {
    return navigator.locks.request(LOCK, () => this.#run());
  }

  async #run() {
    const token = await this.#store.get('token');
    if (!token) {
      return;
    }
    try {
      await this.#introduce(token);
      const before = await this.#store.counts();
      await this.#sendWaiting(token);
      await this.#sendDeferred(token);
      const now = this.#clock.now();
      await this.#store.set({lastSyncAt: now, lastError: undefined, revoked: undefined});
      if (before.unsent > 0 || now - (await this.#store.get('heartbeatAt') ?? 0) > RECENT) {
        await this.#heartbeat(token);
      }
    } catch (failure) {
      await this.#note(failure);
      throw failure;
    } finally {
      this.#changed();
    }
  }

  /** Asks for the time, and whether a device that was refused still is. */
  async #introduce(token) {
    if (this.#clock.measured && !await this.#store.get('revoked')) {
      return;
    }
    try {
      await this.#heartbeat(token);
    } catch (failure) {
      if (isOffline(failure) || isRefused(failure)) {
        throw failure;
      }
    }
  }

  async #note(failure) {
    const {code = 'failed', detail} = failure;
    const lastError = {code, detail: detail ?? String(failure), at: this.#clock.now()};
    const facts = isRefused(failure) ? {lastError, revoked: true} : {lastError};
    // A disk that takes nothing any more must not hide why nothing was sent.
    await this.#store.set(facts).catch(() => {});
  }

  async #sendWaiting(token) {
    for (let next; (next = await this.#next()).length > 0; this.#changed()) {
      const answer = await this.#post(next, token);
      if (await this.#settle(next, answer)) {
        const batch = Math.min(MOST, await this.#size() * 2);
        await this.#store.set({batch, stuck: undefined});
      } else if (answer.status === 413) {
        await this.#tooLarge(next, answer);
      } else if (NOT_ABOUT_THIS.has(answer.status)) {
        throw refusal(answer);
      } else if (answer.status !== 200 && next.length > 1) {
        await this.#halve(next);
        throw refusal(answer);
      } else {
        await this.#goAround(next, answer, token);
      }
    }
  }

  async #next() {
    return this.#store.waiting(await this.#size());
  }

  async #size() {
    return await this.#store.get('batch') ?? MOST;
  }

  /** A network too slow for a batch may carry a smaller one. */
  async #post(batch, token) {
    try {
      return await this.#upload(batch, token);
    } catch (failure) {
      if (failure.code === 'timeout') {
        await this.#halve(batch);
      }
      throw failure;
    }
  }

  async #upload(batch, token) {
    const sentAt = iso(this.#clock.now());
    const responses = batch.map((record) => {
      const {id, sealed} = record;
      const shown = this.#clock.shownBy(record);
      return shown === undefined ? {id, sealed} : {id, sealed, sentAt: iso(shown)};
    });
    const answer =
      await ask('POST', '/api/response-batches', {token, body: {sentAt, responses}});
    if (answer.status === 200 && !isAbout(answer.json, batch)) {
      throw new Failure('not_the_server');
    }
    return answer;
  }

  async #tooLarge(batch, answer) {
    if (batch.length > 1) {
      await this.#halve(batch);
    } else {
      await this.#store.settle({refused: [{record: batch[0], problem: problemOf(answer)}]});
    }
  }

  #halve(batch) {
    return this.#store.set({batch: Math.max(1, Math.floor(batch.length / 2))});
  }

  /**
   * The server takes nothing of the head of the queue. Only when it takes something of what comes
   * behind is that the head's fault: then others go first, and it is tried now and then. Otherwise
   * the server has a bad time, and nothing is known about any of them.
   */
  async #goAround(head, answer, token) {
    const [{seq}] = head;
    const before = await this.#store.get('stuck');
    const times = before?.seq === seq ? before.times + 1 : 1;
    await this.#store.set({stuck: {seq, times}});
    const behind =
      times < STUCK ? [] : (await this.#store.waiting(2 * head.length)).slice(head.length);
    if (behind.length === 0 || !await this.#settle(behind, await this.#upload(behind, token))) {
      throw failureOf(answer);
    }
    await this.#store.defer(head);
    await this.#store.set({stuck: undefined});
  }

  async #sendDeferred(token) {
    const tried = new Set();
    for (let failed = 0; failed < CHANCES;) {
      const [record] = await this.#store.deferred(1);
      if (!record || tried.has(record.seq)) {
        return;
      }
      tried.add(record.seq);
      const answer = await this.#upload([record], token);
      if (answer.status === 413) {
        await this.#tooLarge([record], answer);
      } else if (NOT_ABOUT_THIS.has(answer.status)) {
        throw refusal(answer);
      } else if (!await this.#settle([record], answer)) {
        await this.#store.defer([record]);
        failed += 1;
      }
      this.#changed();
    }
  }

  /** Whether something left the queue. What did not is its own fault then, and is counted. */
  async #settle(batch, {status, json}) {
    if (status !== 200) {
      return false;
    }
    this.#hear(json.time);
    const taken = [];
    const refused = [];
    const notNow = [];
    batch.forEach((record, i) => {
      const its = json.responses[i];
      if (its.status === 200 || its.status === 201) {
        taken.push(record);
      } else if (FOR_GOOD.has(its.status)) {
        refused.push({record, problem: problemOf(its)});
      } else {
        notNow.push(record);
      }
    });
    const any = notNow.length < batch.length;
    if (any) {
      await this.#store.settle({taken, refused, notNow});
    }
    return any;
  }

  async #heartbeat(token) {
    const {unsent, setAside, oldest} = await this.#store.counts();
    const lastSyncAt = await this.#store.get('lastSyncAt');
    // The server reads all times by the device's clock, unless that one shows nonsense.
    const isUsual = Date.now() > USUAL;
    const ahead = isUsual ? Date.now() - this.#clock.now() : 0;
    const told = (time) => iso(time + ahead);
    const body = {
      ...await this.#facts(), unsent, setAside, clock: isUsual ? iso(Date.now()) : undefined,
      oldestUnsentAt: oldest && told(this.#clock.madeAt(oldest)),
      lastSyncAt: lastSyncAt && told(lastSyncAt),
    };
    const {json} = await asked('POST', '/api/devices/heartbeat', {token, body});
    this.#hear(json?.time);
    await this.#store.set({
      clock: this.#clock.state, heartbeatAt: this.#clock.now(), revoked: undefined,
    });
  }

  #hear(time) {
    const heard = Date.parse(time);
    if (!Number.isNaN(heard)) {
      this.#clock.serverSays(heard);
    }
  }
}

/** Refused one by one or as a whole: only the latter can be about the device. */
function failureOf(answer) {
  if (answer.status !== 200) {
    return refusal(answer);
  }
  const {code, detail} = problemOf(answer.json.responses[0]);
  return new Failure(code, {detail});
}

/** @param {{status: number, json?: object, problem?: object}} answer of a request or about one */
function problemOf({status, json, problem}) {
  const {code, detail} = refusal({status, json: json ?? problem, after: 0});
  return {status, code, detail};
}

/** There was no answer, or none of the server. */
function isOffline({status}) {
  return status === 0;
}

/** The server does not know this device any more. */
function isRefused({status}) {
  return status === 401 || status === 403;
}

/** One answer for each, in order; anything else was not said by the server. */
function isAbout(json, batch) {
  return Array.isArray(json?.responses) && json.responses.length === batch.length
    && batch.every(({id}, i) => json.responses[i].id === id);
}

/** No year beyond 9999, which no server reads. */
function iso(time) {
  return new Date(Math.min(Math.max(time, 0), LAST)).toISOString();
}
