/**
 * Finds the proof of work that the check page asks for and puts it into its field, beside the page so
 * that scrolling never stops. Without it the server takes the form, too, only not so many.
 */

/** Nobody waits longer for it. */
const PATIENCE = 20_000;

/** @param {HTMLInputElement} field */
export async function solve(field) {
  // Only then a browser computes hashes.
  if (!isSecureContext) return;
  const { puzzle: task, bits } = field.dataset;
  const worker = new Worker('/js/puzzle-worker.js', { type: 'module' });
  try {
    const number = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
      setTimeout(reject, PATIENCE);
      worker.postMessage({ task, bits: Number(bits) });
    });
    field.value = `${task}.${number}`;
  } finally {
    worker.terminate();
  }
}
