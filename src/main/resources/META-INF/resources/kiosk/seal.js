/**
 * Seals a body to the server's public key: compact JWE, ECDH-ES on P-256 with A256GCM (RFC 7516,
 * RFC 7518 section 4.6). The key that could open it again exists only while this runs: what is
 * sealed cannot be read back on the device.
 */

const CURVE = {name: 'ECDH', namedCurve: 'P-256'};
const ENCRYPTION = 'A256GCM';
const KEY_BITS = 256;
const TAG_BYTES = 16;

/** Bodies are filled up with spaces to a multiple of this: their length must not tell answers. */
const BLOCK = 1024;

/**
 * @param {object} body what the server is to read
 * @param {JsonWebKey & {kid?: string}} jwk the server's public key
 * @returns {Promise<string>} the compact serialisation
 */
export async function seal(body, jwk) {
  const {kty, crv, x, y} = jwk;
  const server = await crypto.subtle.importKey('jwk', {kty, crv, x, y}, CURVE, false, []);
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const header = encoded(utf8(JSON.stringify({
    alg: 'ECDH-ES', enc: ENCRYPTION, kid: jwk.kid, epk: await publicPart(own.publicKey),
  })));
  const shared =
    await crypto.subtle.deriveBits({name: 'ECDH', public: server}, own.privateKey, KEY_BITS);
  const key = await crypto.subtle.importKey(
    'raw', await concatKdf(shared, ENCRYPTION, KEY_BITS), 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = {name: 'AES-GCM', iv, additionalData: utf8(header), tagLength: TAG_BYTES * 8};
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, key, padded(body)));
  const end = sealed.length - TAG_BYTES;
  return [header, '', encoded(iv), encoded(sealed.slice(0, end)), encoded(sealed.slice(end))]
    .join('.');
}

/** The key of a JWK set that this module can seal to, undefined when there is none. */
export function sealingKey(keys) {
  return keys?.keys?.find(({kty, crv, use}) =>
    kty === 'EC' && crv === 'P-256' && (use === undefined || use === 'enc'));
}

/**
 * Concat KDF with SHA-256 (NIST SP 800-56A 5.8.1, as RFC 7518 section 4.6.2 uses it). One round:
 * at most 256 bits.
 *
 * @param {ArrayBuffer|Uint8Array} shared the agreed secret Z
 * @param {string} algorithm AlgorithmID
 * @param {number} bits length of the derived key
 * @param {Uint8Array} [apu] PartyUInfo
 * @param {Uint8Array} [apv] PartyVInfo
 */
export async function concatKdf(
  shared, algorithm, bits, apu = new Uint8Array(), apv = new Uint8Array()) {
  const input = joined([
    uint32(1), new Uint8Array(shared),
    ...withLength(utf8(algorithm)), ...withLength(apu), ...withLength(apv), uint32(bits),
  ]);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', input)).slice(0, bits / 8);
}

async function publicPart(key) {
  const {kty, crv, x, y} = await crypto.subtle.exportKey('jwk', key);
  return {kty, crv, x, y};
}

function padded(body) {
  const bytes = utf8(JSON.stringify(body));
  const filled = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK).fill(0x20);
  filled.set(bytes);
  return filled;
}

function withLength(bytes) {
  return [uint32(bytes.length), bytes];
}

function uint32(number) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function utf8(text) {
  return new TextEncoder().encode(text);
}

function encoded(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
