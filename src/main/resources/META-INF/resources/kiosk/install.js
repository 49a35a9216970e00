/** The service worker as seen from a window. A new version waits until it is told to take over. */

import {WORKER, SCOPE, SYNC} from './names.js';

const HOUR = 3_600_000;
const OFTEN = 15 * 60_000;
const AGAIN = 2_000;

const versions = new WeakMap();

let registration;

/** @param {() => void} changed called when a new version waits */
export async function install(changed) {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  try {
    registration = await navigator.serviceWorker.register(
      WORKER, {scope: SCOPE, type: 'module', updateViaCache: 'none'});
  } catch {
    // Without it the kiosk works while the network does; the next start tries again.
    return;
  }
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => changed());
  });
  changed();
  setInterval(() => registration.update().catch(() => {}), HOUR);
  await registration.periodicSync?.register(SYNC, {minInterval: OFTEN}).catch(() => {});
}

/** Lets the browser send when the network is back, even after the window was closed. */
export function askForSync() {
  registration?.sync?.register(SYNC).catch(() => {});
}

/** The version that serves this window; undefined while none does. */
export function version() {
  return versionOf(navigator.serviceWorker?.controller);
}

/** @returns {Promise<string|null>} */
export async function waitingVersion() {
  // A first version waits for nobody.
  const waiting = registration?.active ? registration.waiting : undefined;
  return await versionOf(waiting) ?? null;
}

/**
 * @param {() => boolean} mayReload asked when the new version has taken over, which may take a while:
 *     a citizen who has begun meanwhile goes on with the files that are loaded
 */
export async function applyUpdate(mayReload) {
  if (!registration?.waiting) {
    return;
  }
  const taken = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true});
  });
  const apply = () => registration.waiting?.postMessage({ask: 'apply'});
  // It cannot take over while the version before is sending; then it is asked again.
  const again = setInterval(apply, AGAIN);
  apply();
  await taken;
  clearInterval(again);
  if (mayReload()) {
    location.reload();
  }
}

/**
 * A worker is asked once: one that is asked again and again always has something to do, and the
 * next version takes over only from one that has not.
 */
async function versionOf(worker) {
  if (!worker) {
    return undefined;
  }
  if (!versions.has(worker)) {
    versions.set(worker, asked(worker));
  }
  const answer = await versions.get(worker);
  if (answer === undefined) {
    versions.delete(worker);
  }
  return answer;
}

/** A worker that does not answer in time is being stopped. */
function asked(worker) {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), 2_000);
    port1.onmessage = ({data}) => {
      clearTimeout(late);
      port1.close();
      resolve(data);
    };
    worker.postMessage({ask: 'version'}, [port2]);
  });
}
