/**
 * The service worker: starts the kiosk without network from the files of one version, and sends
 * the outbox while no window is open. Answers of the API never come from here.
 */

import {DeviceClock} from './clock.js';
import {NEWS, SYNC, VOICES} from './names.js';
import {Sender} from './sender.js';
import {Store} from './store.js';

const PREFIX = 'kiosk-';

/** Where recordings are; the window keeps those that the tablet needs. */
const VOICE = '/voices/';

/**
 * @param {{version: string, shell: string, files: Object<string, string>}} application the page,
 *     and its files with their hashes
 */
export function serve({version, shell, files}) {
  const name = PREFIX + version;
  const store = new Store();

  addEventListener('install', (event) => event.waitUntil(keep(name, shell, files)));
  addEventListener('activate', (event) => event.waitUntil(takeOver(name)));
  addEventListener('fetch', (event) => {
    const path = keptPath(event.request, shell, files);
    if (isVoice(event.request)) {
      event.respondWith(voice(event.request));
    } else if (path) {
      event.respondWith(fromKept(name, path, event.request));
    }
  });
  addEventListener('message', (event) => {
    if (event.data?.ask === 'version') {
      event.ports[0].postMessage(version);
    } else if (event.data?.ask === 'apply') {
      event.waitUntil(skipWaiting());
    }
  });
  for (const kind of ['sync', 'periodicsync']) {
    addEventListener(kind, (event) => {
      if (event.tag === SYNC) {
        event.waitUntil(send(store, version));
      }
    });
  }
}

/** All of one version or none: a file of another version has another hash. */
async function keep(name, shell, files) {
  const cache = await caches.open(name);
  await Promise.all([
    keepOne(cache, shell, {credentials: 'omit'}),
    ...Object.entries(files).map(([path, integrity]) => keepOne(cache, path, {integrity})),
  ]);
}

async function keepOne(cache, path, how) {
  const response = await fetch(path, {cache: 'reload', redirect: 'error', ...how});
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  await cache.put(path, response);
}

async function takeOver(name) {
  const others = (await caches.keys()).filter((one) => one.startsWith(PREFIX) && one !== name);
  await Promise.all(others.map((one) => caches.delete(one)));
  await clients.claim();
}

function keptPath({method, mode, url}, shell, files) {
  const {origin, pathname} = new URL(url);
  if (method !== 'GET' || origin !== location.origin) {
    return undefined;
  }
  if (mode === 'navigate') {
    return pathname === shell || pathname === `${shell}/` ? shell : undefined;
  }
  return pathname in files ? pathname : undefined;
}

async function fromKept(name, path, request) {
  const cache = await caches.open(name);
  return await cache.match(path) ?? fetch(request);
}

function isVoice({method, url}) {
  const {origin, pathname} = new URL(url);
  return method === 'GET' && origin === location.origin && pathname.startsWith(VOICE);
}

/** Players ask for a part, and some play nothing unless they get just that. */
async function voice(request) {
  const kept = await caches.match(request.url, {cacheName: VOICES});
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range')) ?? [];
  if (!kept || from === undefined) {
    return kept ?? fetch(request);
  }
  const whole = await kept.blob();
  const last = Math.min(to ? Number(to) : Infinity, whole.size - 1);
  return new Response(whole.slice(Number(from), last + 1, whole.type), {
    status: 206,
    headers: {'Content-Range': `bytes ${from}-${last}/${whole.size}`, 'Content-Type': whole.type},
  });
}

/** A failure is told to the browser, which then tries again by itself. */
async function send(store, version) {
  const clock = new DeviceClock(await store.get('clock'));
  const news = new BroadcastChannel(NEWS);
  const tell = () => news.postMessage({clock: clock.state});
  const {usage, quota} = await navigator.storage.estimate();
  const storage = {usage, quota, persisted: await navigator.storage.persisted()};
  try {
    await new Sender(store, clock, async () => ({version, storage}), tell).run();
  } finally {
    news.close();
  }
}
