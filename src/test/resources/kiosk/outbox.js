/**
 * Stands in for the offline side in tests of the screens: every call is answered by the test, which
 * keeps what was put. Nothing of it stays in the page.
 */

async function ask(name, argument) {
  const answer = JSON.parse(await window.outboxCall(name, JSON.stringify(argument ?? null)));
  if (answer.failure) {
    throw Object.assign(new Error(answer.failure), { code: answer.failure });
  }
  return answer.value;
}

export const enrol = (secret) => ask('enrol', secret);
export const device = () => ask('device');
export const forget = () => ask('forget');
export const settings = () => ask('settings');
export const put = (body) => ask('put', body);
export const status = () => ask('status');
export const refused = () => ask('refused');
export const retryRefused = () => ask('retryRefused');
export const sync = () => ask('sync');
export const applyUpdate = () => ask('applyUpdate');

export async function exportFile() {
  return new Blob([await ask('exportFile')], { type: 'application/json' });
}

export function onStatus(listener) {
  window.tellStatus = async () => listener(await status());
  return () => {};
}

export function clock() {
  return { now: () => new Date(), elapsed: () => performance.now() };
}
