/** The server as a device talks to it. */

const PATIENCE = 60_000;

/** A refusal or a failure, with the code of the server's problem or one of our own. */
export class Failure extends Error {
  /**
   * @param {string} code `offline`, `timeout`, `not_the_server` or a problem's code
   * @param {{status?: number, detail?: string, after?: number}} [more] `after` in milliseconds
   */
  constructor(code, {status = 0, detail = code, after = 0} = {}) {
    super(detail);
    Object.assign(this, {code, status, detail, after});
  }
}

/**
 * Asks the server and resolves to what it answered, whatever its status.
 *
 * @param {{token?: string, body?: object, etag?: string, patience?: number}} [how]
 * @returns {Promise<{status: number, json: any, etag: string|null}>}
 * @throws {Failure} when there was no answer, or it came from something in between
 */
export async function ask(method, path, {token, body, etag, patience = PATIENCE} = {}) {
  // Why something was refused is read by staff, on a device page that is Vietnamese at first.
  const headers = {
    Accept: 'application/json, application/problem+json, */*;q=0.1', 'Accept-Language': 'vi',
  };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  if (etag) {
    headers['If-None-Match'] = etag;
  }
  const answer = await answered(path, {
    method, headers, body: body && JSON.stringify(body),
    cache: 'no-store', credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(patience),
  });
  return {...answer, after: Number(answer.headers.get('Retry-After') ?? 0) * 1000};
}

/** The same; resolves only when the status is one of success or 304. */
export async function asked(method, path, how) {
  const answer = await ask(method, path, how);
  if (answer.status >= 300 && answer.status !== 304) {
    throw refusal(answer);
  }
  return answer;
}

/** What the server said instead. */
export function refusal({status, json, after}) {
  const {code = `status_${status}`, detail, title} = json ?? {};
  return new Failure(code, {status, detail: detail ?? title, after});
}

async function answered(path, request) {
  let response;
  try {
    response = await fetch(path, request);
    const {status, headers} = response;
    const json = status === 304 || status === 204 ? null : await read(response);
    return {status, headers, json, etag: headers.get('ETag')};
  } catch (failure) {
    if (failure instanceof Failure) {
      throw failure;
    }
    throw new Failure(failure.name === 'TimeoutError' ? 'timeout' : 'offline');
  }
}

/** A page that asks to sign in to the network is no answer of the server. */
async function read(response) {
  const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
  if (isJson) {
    return response.json();
  }
  if (response.ok) {
    throw new Failure('not_the_server');
  }
  return null;
}
