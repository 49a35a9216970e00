/**
 * The offline side of the kiosk, as its screens use it: enrolment, what the screens need, a queue
 * that outlives everything but the device's disk, and one clock.
 */

import {DeviceClock} from './clock.js';
import {pause, Sender} from './sender.js';
import {seal, sealingKey} from './seal.js';
import {ask, asked, Failure, refusal} from './server.js';
import {Store} from './store.js';
import * as worker from './install.js';
import {NEWS} from './names.js';
import {chain, FORMAT, pieces} from './queue-file.js';

const HEARTBEAT = 300_000;
const OVERDUE = 24 * 3_600_000;

/** A tablet that knows its settings does not keep a citizen waiting for newer ones. */
const HURRY = 4_000;

const store = new Store();
const deviceClock = new DeviceClock();
const news = new BroadcastChannel(NEWS);
const listeners = new Set();
const sender = new Sender(store, deviceClock, facts, () => changed());

let failures = 0;
let timer;

/** What the disk knew when this window opened. */
const ready = store.get('clock').then((saved) => saved && deviceClock.adopt(saved));

/**
 * Makes this browser the device that a secret stands for.
 *
 * @param {string} secret from the QR code
 * @returns {Promise<{device: string, name: string}>}
 * @throws {Failure} with the code of the server's problem, or `offline`
 */
export async function enrol(secret) {
  await ready;
  const {json} = await asked('POST', '/api/devices/enrolment', {body: {secret}});
  const before = await store.get('device');
  if (before && before.device !== json.device) {
    await store.setAsideAll({
      status: 0, code: 'other_device', detail: `${before.device} → ${json.device}`,
    });
  }
  const {device, name, token} = json;
  await store.set({
    token, device: {device, name, enrolledAt: new Date(deviceClock.now()).toISOString()},
    settings: undefined, revoked: undefined, lastError: undefined,
  });
  await navigator.storage?.persist?.();
  await sync().catch(() => {});
  return {device, name};
}

/** @returns {Promise<null|{device: string, name: string, enrolledAt: string}>} */
export async function device() {
  await ready;
  return await store.get('device') ?? null;
}

/**
 * Makes this browser no device any more. An answer that is nowhere else is never thrown away:
 * either the queue is empty, or all of it is in an exported file and the caller says so.
 *
 * @param {{exported?: boolean}} [how]
 * @throws {Failure} `queue_not_empty`
 */
export async function forget({exported = false} = {}) {
  const {unsent, setAside} = await store.counts();
  const known = await store.get('exported');
  const isInFile = exported && known?.unsent >= unsent && known?.setAside >= setAside
    && known?.last === await lastSeq();
  if (unsent + setAside > 0 && !isInFile) {
    throw new Failure('queue_not_empty');
  }
  await store.clear();
  changed();
}

/**
 * What the screens need (`GET /api/kiosk`): fresh when the server can be reached, otherwise the
 * newest that is known.
 *
 * @throws {Failure} `not_enrolled`, or why it could not be had when nothing is known yet
 */
export async function settings() {
  await ready;
  const token = await store.get('token');
  if (!token) {
    throw new Failure('not_enrolled');
  }
  const known = await store.get('settings');
  try {
    return await freshSettings(token, known);
  } catch (failure) {
    if (known) {
      return known.body;
    }
    throw failure;
  }
}

async function freshSettings(token, known) {
  const how = known ? {etag: known.etag, patience: HURRY} : {};
  const answer = await ask('GET', '/api/kiosk', {token, ...how});
  if (answer.status === 304) {
    return known.body;
  }
  if (answer.status !== 200) {
    throw refusal(answer);
  }
  const keys = await asked('GET', '/api/keys');
  if (!sealingKey(keys.json)) {
    throw new Failure('no_key');
  }
  await store.set({settings: {body: answer.json, etag: answer.etag}, keys: keys.json});
  return answer.json;
}

/**
 * Seals a response and stores it; on the device's disk when this resolves. The same id may be put
 * again.
 *
 * @param {{id: string, submittedAt: string}} body the contract's body with its id
 * @throws {Failure|Error} with the code `storage_full`, `storage_failed`, `no_key`,
 *     `not_enrolled` or `insecure`
 */
export async function put({id, ...body}) {
  await ready;
  if (!globalThis.crypto?.subtle) {
    throw new Failure('insecure');
  }
  const stamp = deviceClock.stamp();
  const made = Date.parse(body.submittedAt);
  const madeAt = Number.isNaN(made) ? deviceClock.now() : made;
  const [own, keys] = await Promise.all([store.get('device'), store.get('keys')]);
  const key = sealingKey(keys);
  if (!own || !key) {
    throw new Failure(own ? 'no_key' : 'not_enrolled');
  }
  const sealed = await seal(body, key);
  await store.add({id, sealed, device: own.device, madeAt, ...stamp}, deviceClock.state);
  changed();
  worker.askForSync();
  soon(0);
}

/** @returns {Promise<object>} numbers about the queue, the disk and the application */
export async function status() {
  const {unsent, setAside, oldest} = await store.counts();
  const [lastSyncAt, lastError, revoked] =
    await Promise.all(['lastSyncAt', 'lastError', 'revoked'].map((name) => store.get(name)));
  const {storage, battery, version} = await facts();
  return {
    unsent, setAside, lastError: lastError ?? null, revoked: revoked === true,
    oldestUnsentAt: oldest ? new Date(deviceClock.madeAt(oldest)).toISOString() : null,
    isOverdue: oldest !== undefined && deviceClock.now() - deviceClock.madeAt(oldest) > OVERDUE,
    lastSyncAt: lastSyncAt ? new Date(lastSyncAt).toISOString() : null,
    ...storage, battery: battery ?? null, version,
    waitingVersion: await worker.waitingVersion(),
  };
}

/** The first of those that the server refused, with its words. */
export async function refused() {
  const records = await store.page('aside', 0, 100);
  return records.map(({id, madeAt, problem}) => ({id, madeAt: new Date(madeAt), ...problem}));
}

/** Sends those of this device that the server refused once more: the cause may be gone. */
export async function retryRefused() {
  await store.takeBack((await device())?.device);
  return sync();
}

/** @param {(status: object) => void} listener @returns {() => void} ends it */
export function onStatus(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends now. @throws {Failure} when something was left for later */
export async function sync() {
  await ready;
  try {
    await sender.run();
    failures = 0;
    soon(HEARTBEAT);
  } catch (failure) {
    failures += 1;
    soon(Math.max(failure.after ?? 0, pause(failures)));
    throw failure;
  }
}

/** The sealed queue as one file, which an administrator imports. @returns {Promise<Blob>} */
export async function exportFile() {
  const own = await device();
  const head = {
    format: FORMAT, device: own?.device, exportedAt: new Date(deviceClock.now()).toISOString(),
  };
  const {unsent, setAside} = await store.counts();
  const last = await lastSeq();
  const parts = [];
  for await (const piece of pieces(store, deviceClock, head, chain())) {
    parts.push(new Blob([piece]));
  }
  await store.set({exported: {unsent, setAside, last}});
  return new Blob(parts, {type: 'application/json'});
}

/** The waiting version takes over and the page loads anew: between two citizens only. */
export function applyUpdate(mayReload = () => true) {
  return worker.applyUpdate(mayReload);
}

/** @returns {{now: () => Date, elapsed: () => number}} */
export function clock() {
  return {now: () => new Date(deviceClock.now()), elapsed: () => deviceClock.elapsed()};
}

async function lastSeq() {
  const both = await Promise.all(['outbox', 'aside'].map((name) => store.last(name)));
  return Math.max(...both);
}

async function facts() {
  const [storage, battery, version] =
    await Promise.all([storageFacts(), batteryFacts(), worker.version()]);
  const known = version ?? (await store.get('settings'))?.body.version ?? 'unknown';
  return {version: known, storage, battery};
}

async function storageFacts() {
  const {usage = null, quota = null} = await navigator.storage?.estimate?.() ?? {};
  return {usage, quota, persisted: await navigator.storage?.persisted?.() ?? false};
}

async function batteryFacts() {
  const battery = await navigator.getBattery?.().catch(() => undefined);
  return battery && {level: battery.level, charging: battery.charging};
}

/** Tells this window and the others. */
function changed() {
  news.postMessage({clock: deviceClock.state});
  inform();
}

async function inform() {
  if (listeners.size > 0) {
    const now = await status();
    listeners.forEach((listener) => listener(now));
  }
}

function soon(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(() => sync().catch(() => {}), milliseconds);
}

news.onmessage = ({data}) => {
  deviceClock.learn(data.clock);
  inform();
};
addEventListener('online', () => soon(0));
document.addEventListener('visibilitychange', () => document.hidden || soon(0));
worker.install(() => inform());
navigator.storage?.persist?.();
soon(0);
