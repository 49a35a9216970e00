/**
 * The sealed queue as a file: one JSON object, written piece by piece. Its checksum is a chain of
 * SHA-256 over the items, so that a damaged or shortened file is noticed before anything is taken
 * from it: c = SHA-256(c before, as 64 hexadecimal digits, then id, a dot and the sealed body).
 */

export const FORMAT = 'sipas-queue/1';

const PIECE = 100;

/** The running checksum: told an item, resolves to the digits so far. */
export function chain() {
  let digits = '0'.repeat(64);
  return async ({id, sealed} = {}) => {
    if (id) {
      const bytes = new TextEncoder().encode(`${digits}${id}.${sealed}`);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return digits;
  };
}

/**
 * @param {import('./store.js').Store} store
 * @param {import('./clock.js').DeviceClock} clock
 * @param {{format: string, device: string, exportedAt: string}} head
 */
export async function* pieces(store, clock, head, checksum) {
  yield `${JSON.stringify(head).slice(0, -1)},"responses":[`;
  let comma = '';
  for (const name of ['aside', 'outbox']) {
    for (let page = await store.page(name, 0, PIECE); page.length > 0;) {
      const items = [];
      for (const record of page) {
        await checksum(record);
        items.push(JSON.stringify(item(record, clock, head)));
      }
      yield comma + items.join(',\n');
      comma = ',\n';
      page = await store.page(name, page.at(-1).seq, PIECE);
    }
  }
  yield `],"checksum":"${await checksum()}"}\n`;
}

/** `sentAt`: what the clock showed at `exportedAt` that told this response's times. */
function item(record, clock, head) {
  const {id, sealed, device} = record;
  const shown = clock.shownBy(record);
  return {
    id, sealed,
    ...device === head.device ? {} : {device},
    ...shown === undefined ? {} : {sentAt: new Date(Math.max(0, shown)).toISOString()},
  };
}
