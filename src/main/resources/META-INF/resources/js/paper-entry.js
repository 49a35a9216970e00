/**
 * Keying sheets in, hands on the number pad. The page's form works without this: here a key answers
 * and the cursor moves on, skip rules are followed, and a finished sheet is sent in the background.
 * What could not be sent stays in this page, and is sent again until the server has it.
 */
import { applies, put } from '/kiosk/rules.js';

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
const ALIASES = { '+': 'K', '*': 'R', '/': 'N', '.': 'X', ',': 'X', '–': '-' };
const NOTES = { F2: 'blank', F4: 'spoiled', F8: 'lost' };

const form = document.getElementById('entry');
const number = document.getElementById('sheet.number');
const day = document.getElementById('sheet.day');
/** Of the case; only where the campaign has codes. */
const code = document.getElementById('sheet.code');
const save = document.getElementById('save');
const status = document.getElementById('status');
const texts = JSON.parse(form.dataset.texts);
const fields = [...form.querySelectorAll('.keyed')].map(element => ({
  element,
  screen: JSON.parse(element.dataset.screen),
  input: element.querySelector('input, textarea'),
}));
/** The number of the sheet at hand, as it was accepted; null while the number is typed. */
let sheet = null;
let secondTime = false;
let asking = new AbortController();

document.querySelector('.with-program').hidden = false;
follow();

/* ---- numbers ---------------------------------------------------------------------------- */

/** As the server reads it; null when a digit is wrong. */
export function readNumber(typed, campaign) {
  const digits = typed.replace(/[\s\p{Z}\p{Pd}]+/gu, '');
  if (!/^[0-9]{3,18}$/.test(digits)) return null;
  const check = Number(digits.slice(-2));
  const serial = Number(digits.slice(-8, -2));
  const named = Number(digits.slice(0, -8)) || campaign;
  const right = 98n - ((BigInt(named) * 1_000_000n + BigInt(serial)) * 100n) % 97n;
  return serial > 0 && BigInt(check) === right ? { campaign: named, serial } : null;
}

function wrongNumber() {
  const campaign = Number(form.dataset.campaign);
  const read = readNumber(number.value, campaign);
  if (!read) return 'mistyped';
  if (read.campaign !== campaign) return 'other_campaign';
  const inBatch = Number(form.dataset.first) <= read.serial && read.serial <= Number(form.dataset.last);
  return inBatch ? null : 'other_batch';
}

function takeNumber() {
  const wrong = wrongNumber();
  if (wrong) {
    tell(wrong);
    number.select();
    return;
  }
  sheet = number.value.trim();
  secondTime = false;
  follow();
  day.focus();
  tellPlace();
  askTurn(sheet);
}

/** Asks in the background whose turn it is; without network the server says so when it is saved. */
async function askTurn(asked) {
  asking = new AbortController();
  try {
    const address = `${form.action}/turn?sheet=${encodeURIComponent(asked)}`;
    const answer = await fetch(address, { signal: asking.signal });
    const content = await answer.json();
    if (sheet !== asked) return;
    if (!answer.ok) {
      sheet = null;
      say(content.errors[0].message);
      number.focus();
      number.select();
    } else if (content.turn === 2) {
      secondTime = true;
      follow();
      tell('second');
    }
  } catch {
    // no network, or saved already: see above
  }
}

/* ---- answers ---------------------------------------------------------------------------- */

/** Shows what the sheet asks, by what was typed so far. */
function follow() {
  const answers = new Map();
  for (const field of fields) {
    const asked = applies(field.screen, answers) && isMeant(field);
    field.element.hidden = !asked;
    field.input.disabled = !asked;
    if (asked && field.screen.kind !== 'text') {
      put(field.screen, answers, values(field));
    }
    mark(field);
  }
}

/** A text is asked for in the first entry, and that of a choice where the choice is ticked. */
function isMeant({ screen }) {
  if (screen.kind !== 'text') return true;
  if (secondTime) return false;
  if (!screen.of) return true;
  const chosen = fields.find(field => field.screen.code === screen.of.code && field.screen.kind !== 'text');
  return !chosen.element.hidden && values(chosen).includes(screen.of.value);
}

function tokens(field) {
  return field.input.value.toUpperCase().split(/[\s,;]+/).filter(Boolean);
}

/** What a form would post: nothing where nothing, or nothing readable, is ticked. */
function values(field) {
  return tokens(field).map(token => field.screen.values[token]).filter(Boolean);
}

function mark(field) {
  const typed = field.screen.kind === 'text' ? [] : tokens(field);
  for (const key of field.element.querySelectorAll('.key')) {
    key.toggleAttribute('data-typed', typed.includes(key.dataset.key));
  }
}

function open() {
  return fields.filter(field => !field.element.hidden);
}

/** The places to type into, in order: the day, what is asked, the button. */
function stops() {
  return [day, ...(code ? [code] : []), ...open().map(field => field.input), save];
}

function move(by) {
  follow();
  const all = stops();
  const at = all.indexOf(document.activeElement);
  const to = all[Math.max(0, Math.min(all.length - 1, at + by))];
  to.focus();
  if (to.select) to.select();
  to.closest('.field, .actions').scrollIntoView({ block: 'center' });
  tellPlace();
}

function tellPlace() {
  const asked = open();
  const at = asked.findIndex(field => field.input === document.activeElement);
  if (document.activeElement === save) tell('ready');
  else if (at >= 0) tell('enter', at + 1, asked.length);
}

/* ---- keys ------------------------------------------------------------------------------- */

form.addEventListener('keydown', event => {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target === number) return numberKey(event);
  if (NOTES[event.key] && sheet) {
    event.preventDefault();
    note(NOTES[event.key]);
    return;
  }
  const field = fields.find(one => one.input === event.target);
  if (field && field.screen.kind !== 'text') return answerKey(event, field);
  if (event.target !== save) return textKey(event);
  if (event.key === 'ArrowUp' || event.key === 'ArrowLeft' || event.key === 'Backspace') {
    event.preventDefault();
    move(-1);
  }
});

function numberKey(event) {
  if (event.key === 'Enter') {
    event.preventDefault();
    takeNumber();
  }
}

/** Texts and the day: Enter moves on, Backspace where nothing is written moves back. */
function textKey(event) {
  const back = event.key === 'Backspace' && event.target.value === '' || event.key === 'ArrowUp';
  if (event.key === 'Enter' && !event.shiftKey || event.key === 'ArrowDown') {
    event.preventDefault();
    move(1);
  } else if (back && !(event.key === 'ArrowUp' && event.target.value.includes('\n'))) {
    event.preventDefault();
    move(-1);
  }
}

function answerKey(event, field) {
  const key = ALIASES[event.key] ?? event.key.toUpperCase();
  if (key === 'ENTER' || key === 'ARROWDOWN' || key === 'ARROWRIGHT') {
    event.preventDefault();
    const wrong = tokens(field).find(token => !field.screen.keys.includes(token));
    if (wrong) tell('no_key', wrong);
    else if (tokens(field).length > 0) move(1);
    else tell('nothing');
  } else if (key === 'ARROWUP' || key === 'ARROWLEFT') {
    event.preventDefault();
    move(-1);
  } else if (key === 'BACKSPACE') {
    event.preventDefault();
    if (field.input.value) write(field, '');
    else move(-1);
  } else if (key.length === 1) {
    event.preventDefault();
    answer(field, key);
  }
}

function answer(field, key) {
  const { screen } = field;
  const several = screen.kind === 'choices';
  if (!/\d/.test(key)) {
    if (!screen.keys.includes(key)) return tell('no_key', key);
    write(field, key);
    return move(1);
  }
  const answers = screen.keys.filter(one => /^\d+$/.test(one));
  const twoDigits = answers.some(one => one.length > 1);
  const before = tokens(field).filter(token => /^\d+$/.test(token));
  if (several && !twoDigits) return toggle(field, before, key);
  if (several) return typeMany(field, key);
  const grown = twoDigits && field.input.selectionStart === field.input.value.length
    ? (before[0] ?? '') + key : key;
  const begun = [grown, key].find(token => answers.some(one => one.startsWith(token)));
  if (!begun) return tell('no_key', key);
  write(field, begun);
  const longer = answers.some(one => one.length > begun.length && one.startsWith(begun));
  if (!longer) move(1);
}

function toggle(field, before, key) {
  if (!field.screen.keys.includes(key)) return tell('no_key', key);
  const kept = before.includes(key) ? before.filter(one => one !== key) : [...before, key];
  write(field, kept.sort((one, other) => one - other).join(' '));
}

/** More than nine boxes: numbers are written with blanks between, as in the plain form. */
function typeMany(field, key) {
  const { input } = field;
  write(field, input.value.slice(0, input.selectionStart) + key + input.value.slice(input.selectionEnd));
}

function write(field, value) {
  field.input.value = value;
  follow();
  tellPlace();
}

form.addEventListener('input', follow);

/* ---- sheets on their way ---------------------------------------------------------------- */

/** What the server does not have yet, in the order in which it was typed. */
const waiting = [];
/** What it refused: to be opened again. */
const refused = [];
let sending = false;
/** Why something waits: sending, lost, signed_out; null when nothing does. */
let shown = null;
let wake = () => {};

form.addEventListener('submit', event => {
  event.preventDefault();
  if (!sheet) return takeNumber();
  const lacking = open().find(field => field.screen.kind !== 'text' && tokens(field).length === 0);
  if (lacking) {
    lacking.input.focus();
    return tell('nothing');
  }
  send(form.action, new FormData(form), snapshot());
  next();
});

function note(state) {
  const body = new FormData(document.getElementById('note-form'));
  body.set('sheet.number', sheet);
  body.set('note', state);
  send(`${form.action}/note`, body, null);
  next();
}

function snapshot() {
  return Object.fromEntries([number, day, ...(code ? [code] : []), ...open().map(field => field.input)].map(input => [input.name, input.value]));
}

/** The next sheet: nothing of this one is left. */
function next() {
  sheet = null;
  secondTime = false;
  for (const input of [number, day, code, ...fields.map(field => field.input)]) if (input) input.value = '';
  follow();
  number.focus();
  number.scrollIntoView({ block: 'center' });
  tell('next');
}

function send(address, body, typed) {
  asking.abort();
  waiting.push({ address, body: new URLSearchParams(body), typed });
  if (sending) show(shown);
  else deliver();
}

/** One after the other; the same sheet twice does no harm. */
async function deliver() {
  sending = true;
  for (let wait = FIRST_WAIT; waiting.length > 0; ) {
    show('sending');
    const outcome = await post(waiting[0]);
    if (outcome === 'lost' || outcome === 'signed_out') {
      show(outcome);
      await pause(wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
      if (outcome === 'signed_out') await renewToken();
    } else {
      settle(waiting.shift(), outcome);
      wait = FIRST_WAIT;
    }
  }
  sending = false;
  show(null);
}

/** An answer of the server's, or why there was none. */
async function post({ address, body }) {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
    const isOurs = answer.headers.get('Content-Type')?.startsWith('application/json');
    if (isOurs) return { ok: answer.ok, ...(await answer.json()) };
    return answer.status >= 500 || answer.status === 429 ? 'lost' : 'signed_out';
  } catch {
    return 'lost';
  }
}

/** After signing in again the forms of this page are those of another session. */
async function renewToken() {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(form.action)).text(), 'text/html');
    const fresh = page.querySelector('#entry input[type=hidden]');
    if (!fresh) return;
    for (const old of document.querySelectorAll(`form input[name="${fresh.name}"]`)) old.value = fresh.value;
    for (const one of waiting) one.body.set(fresh.name, fresh.value);
  } catch {
    // the next try will tell
  }
}

function settle(sent, outcome) {
  if (outcome.ok) {
    const notice = document.getElementById('notice');
    notice.hidden = false;
    notice.firstElementChild.textContent = outcome.message;
    return;
  }
  const message = outcome.errors.map(error => error.message).join(' ');
  refused.push({ ...sent, message, name: sent.body.get('sheet.number') });
}

function pause(milliseconds) {
  return new Promise(resume => {
    const timer = setTimeout(resume, milliseconds);
    wake = () => {
      clearTimeout(timer);
      resume();
    };
  });
}
addEventListener('online', () => wake());
addEventListener('focus', () => wake());
addEventListener('beforeunload', event => {
  if (waiting.length + refused.length > 0) event.preventDefault();
});

function show(state) {
  shown = state;
  document.getElementById('outbox').hidden = !state && refused.length === 0;
  document.getElementById('connection').textContent = state ? text(state, waiting.length) : '';
  document.getElementById('refused').replaceChildren(...refused.map(line));
}

function line(one) {
  const item = document.createElement('li');
  const message = document.createElement('p');
  message.textContent = text('refused', one.name, one.message);
  item.append(message);
  if (one.typed) item.append(button('reopen', one, () => reopen(one)), ' ');
  item.append(button('drop', one, () => {}));
  return item;
}

function button(key, one, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button secondary';
  made.textContent = text(key, one.name);
  made.addEventListener('click', () => {
    refused.splice(refused.indexOf(one), 1);
    act();
    show(shown);
  });
  return made;
}

function reopen(one) {
  next();
  for (const input of form.querySelectorAll('input, textarea')) {
    if (input.name in one.typed) input.value = one.typed[input.name];
  }
  sheet = number.value;
  follow();
  number.focus();
}

/* ---- words ------------------------------------------------------------------------------ */

function text(key, ...values) {
  return texts[`paper.js.${key}`].replace(/\{(\d)}/g, (all, index) => values[index]);
}

function tell(key, ...values) {
  say(text(key, ...values));
}

function say(message) {
  status.textContent = message;
}
