/** Looks for a number with which the hash of task and number begins with enough zero bits. */

/** Hashes that are asked for together: asking for each alone takes longer than computing it. */
const TOGETHER = 256;

const letters = new TextEncoder();

addEventListener('message', async ({ data: { task, bits } }) => {
  for (let from = 0; ; from += TOGETHER) {
    const numbers = Array.from({ length: TOGETHER }, (_, i) => from + i);
    const hashes = await Promise.all(
      numbers.map((n) => crypto.subtle.digest('SHA-256', letters.encode(`${task}.${n}`))),
    );
    const found = hashes.findIndex((hash) => zeroBits(hash) >= bits);
    if (found >= 0) {
      postMessage(from + found);
      return;
    }
  }
});

function zeroBits(hash) {
  const bytes = new Uint8Array(hash);
  const first = bytes.findIndex((byte) => byte !== 0);
  return first * 8 + Math.clz32(bytes[first]) - 24;
}
