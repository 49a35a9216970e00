// The online form where JavaScript runs: a page is sent in the background, so what was ticked stays on
// the page while the network is gone, and a second tap sends nothing. Without this file the
// browser posts the same forms by itself.

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;

/** The form being sent, so that a second tap does nothing. */
let sending = null;
/** Ends the pause before the next try. */
let wake = () => {};
/** What is shown now: going to another place of the same page asks for nothing. */
let shown = location.pathname + location.search;

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || !form.closest('.form-page')) return;
  event.preventDefault();
  if (!sending) send(form, event.submitter);
});
solve();
window.addEventListener('online', () => wake());
window.addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) location.reload();
});
document.addEventListener('click', event => {
  if (event.target.id === 'try-again') wake();
  if (event.target.closest('[data-print]')) print();
});
offerListening();

/** Only where there are questions and something may be heard: the first page needs nothing of it. */
async function offerListening() {
  const recorded = document.querySelector('[data-read]:not([data-read=""])');
  if (!document.getElementById('listen') || !(recorded || 'speechSynthesis' in window)) return;
  const { offer } = await import('/js/read-aloud.js');
  offer();
}

/** Tries until the server has answered: posting a page, or the whole form, twice does no harm. */
async function send(form, button) {
  sending = form;
  form.setAttribute('aria-busy', 'true');
  await solved(form);
  const body = new URLSearchParams(new FormData(form, button));
  let answer = await post(form.action, body);
  for (let wait = FIRST_WAIT; !answer; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    tellLost();
    await pause(wait);
    answer = await post(form.action, body);
  }
  show(answer.page, answer.address);
}

/** Where a proof of work is asked for, it is looked for while the respondent reads the page. */
function solve() {
  const field = document.querySelector('[data-puzzle]');
  if (field) field.solved = import('/js/puzzle.js').then(({ solve }) => solve(field)).catch(() => {});
}

async function solved(form) {
  const wait = form.querySelector('[data-puzzle-wait]');
  if (!wait) return;
  wait.textContent = wait.dataset.puzzleWait;
  await form.querySelector('[data-puzzle]').solved;
  wait.textContent = '';
}

/** Null without network, and when something between here and the server answered in its place. */
async function post(action, body) {
  try {
    const answer = await fetch(action, { method: 'POST', body, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.getElementById('main') && { page, address: answer.url };
  } catch {
    return null;
  }
}

function tellLost() {
  const notice = document.getElementById('connection-lost');
  if (!notice.hidden) return;
  notice.hidden = false;
  notice.focus();
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

/** The server's page in place of this one; its sheets and this module are loaded already. */
function show(page, address) {
  if (address !== location.href) history.pushState(null, '', address);
  shown = location.pathname + location.search;
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceWith(page.body);
  sending = null;
  solve();
  offerListening();
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) target.scrollIntoView();
  else window.scrollTo(0, 0);
  (document.querySelector('[autofocus]') ?? target ?? document.getElementById('main')).focus();
}
