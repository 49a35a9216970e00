import { VOICES } from './names.js';

/** The round under way: another one has to wait until the next time. */
let keeping = null;

/**
 * Keeps the recordings of the tablet's questions for days without network, and no others. One that
 * could not be fetched is fetched the next time.
 * @param {object} settings
 */
export function keepVoices(settings) {
  keeping ??= keep(settings).finally(() => {
    keeping = null;
  });
  return keeping;
}

async function keep(settings) {
  const wanted = new Set(addresses(settings));
  if (wanted.size === 0) {
    await caches.delete(VOICES);
    return;
  }
  const cache = await caches.open(VOICES);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  for (const address of kept) {
    if (!wanted.has(address)) {
      await cache.delete(address);
    }
  }
  for (const address of wanted) {
    if (!kept.has(address)) {
      await cache.add(address);
    }
  }
}

function addresses({ screens, codeCampaign }) {
  return [...screens, ...(codeCampaign?.screens ?? [])]
    .flatMap((screen) => [screen, ...(screen.answers ?? []), ...(screen.offers ?? [])])
    .flatMap(({ voice }) => Object.values(voice ?? {}));
}
