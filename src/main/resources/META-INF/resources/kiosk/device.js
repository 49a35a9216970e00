import { button, h, heading } from './dom.js';
import { leaveWholeScreen } from './display.js';
import { choose, mode, MODES } from './mode.js';

/**
 * The page for staff: how the tablet is, and what can be done about it. It shows no answer, because
 * the tablet cannot read one back.
 * @param {object} kiosk
 * @returns {import('./stage.js').View}
 */
export function devicePage(kiosk) {
  const { words, outbox } = kiosk;
  let status = {};
  let refused = [];
  let exported = false;
  let told = '';
  let forgetting = false;
  const view = {
    name: 'device',
    language: () => words.languageOfKey('device.title'),
    title: () => words.text('device.title'),
    content: () => [
      heading(words.text('device.title')),
      h('p', { id: 'told', class: 'told', role: 'status' }, told),
      kiosk.settings && !kiosk.settings.settings.pin
        ? h('p', { class: 'error' }, words.text('device.no_pin'))
        : null,
      facts(kiosk, status),
      refusals(words, refused),
      h('div', { class: 'actions' }, actions()),
      forgetting ? confirmation() : null,
    ],
    /** Called when the page appears; looks at the tablet again now and then. */
    async refresh() {
      status = await outbox.status();
      refused = status.setAside > 0 ? await outbox.refused() : [];
      kiosk.redrawIf(view);
    },
  };
  return view;

  function actions() {
    return [
      action('back', () => kiosk.home(), 'primary'),
      action('send', () => doing('send', outbox.sync())),
      refused.length > 0 ? action('retry', () => doing('send', outbox.retryRefused())) : null,
      action('export', () => doing('export', exportQueue())),
      status.waitingVersion
        ? action('update', () => doing('update', outbox.applyUpdate()))
        : null,
      ...otherModes(),
      action('window', leaveWholeScreen),
      action('forget', () => {
        forgetting = true;
        kiosk.redraw();
      }),
    ];
  }

  /** Where there is a campaign of codes, the tablet may go out with an interviewer. */
  function otherModes() {
    return MODES.filter((one) => one !== mode() && kiosk.settings?.codeCampaign).map((one) =>
      action(one, () => {
        choose(one);
        told = words.text('device.done.mode', words.text(`device.mode.${one}`));
        kiosk.redraw();
      }),
    );
  }

  function action(name, act, kind = '') {
    return button(words.text(`device.do.${name}`), { id: name, class: `big ${kind}` }, act);
  }

  function confirmation() {
    return h('section', { class: 'confirm' }, [
      h('h2', null, words.text('device.forget.title')),
      h('p', null, words.text('device.forget.text')),
      h('div', { class: 'pair' }, [
        action('keep', () => {
          forgetting = false;
          kiosk.redraw();
        }),
        action('forget_now', () => doing('forget', kiosk.forget({ exported }))),
      ]),
    ]);
  }

  async function exportQueue() {
    const file = await outbox.exportFile();
    const link = h('a', { href: URL.createObjectURL(file), download: fileName() });
    link.click();
    URL.revokeObjectURL(link.href);
    exported = true;
  }

  function fileName() {
    const day = outbox.clock().now().toISOString().slice(0, 10);
    return `sipas-${kiosk.settings?.device.code ?? 'device'}-${day}.json`;
  }

  /** Says that something is done, or why it is not. */
  async function doing(name, deed) {
    say('device.working');
    try {
      await deed;
      say(`device.done.${name}`);
    } catch (failure) {
      const known = `device.failed.${failure.code}`;
      say(words.has(known) ? known : `device.failed.${name}`);
    }
    await view.refresh();
  }

  function say(key) {
    told = words.text(key);
    kiosk.redrawIf(view);
  }
}

function facts({ words, settings, enrolled, failure }, status) {
  const yes = (value) => words.text(`device.${value ? 'yes' : 'no'}`);
  const rows = {
    device: settings ? `${settings.device.name} (${settings.device.code})` : enrolled?.name,
    desk: settings && `${settings.desk.name} (${settings.desk.code})`,
    campaign: settings && campaign(words, settings.campaign),
    code_campaign: settings?.codeCampaign && campaign(words, settings.codeCampaign),
    mode: settings?.codeCampaign && words.text(`device.mode.${mode()}`),
    unsent: status.unsent,
    set_aside: status.setAside,
    oldest: oldest(words, status),
    last_sync: words.moment(status.lastSyncAt),
    last_error: lastError(words, status.lastError ?? failure),
    persisted: status.persisted === undefined ? undefined : yes(status.persisted),
    storage: storage(words, status),
    battery: battery(words, status.battery),
    network: words.text(navigator.onLine ? 'device.online' : 'device.offline'),
    version: status.version,
    waiting: status.waitingVersion,
  };
  return h(
    'dl',
    { class: 'facts' },
    Object.entries(rows)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) =>
        h('div', null, h('dt', null, words.text(`device.fact.${name}`)), h('dd', null, String(value))),
      ),
  );
}

function campaign(words, { name, code }) {
  return `${words.pick(name)} (${code})`;
}

/** What the server refused, and why: the tablet keeps it until somebody decides. */
function refusals(words, refused) {
  const line = ({ madeAt, detail, code }) =>
    h('li', null, `${words.moment(madeAt)}: ${detail ?? ''} (${code})`);
  return refused.length === 0
    ? null
    : h('section', null, [
        h('h2', null, words.text('device.refused')),
        h('ul', { class: 'refused' }, refused.map(line)),
      ]);
}

function oldest(words, { oldestUnsentAt, isOverdue }) {
  const moment = words.moment(oldestUnsentAt);
  return isOverdue ? words.text('device.overdue', moment) : moment;
}

/** For somebody on the telephone: when, what, and the code that never changes. */
function lastError(words, error) {
  return error
    ? `${words.moment(error.at)}: ${error.detail} (${error.code})`
    : words.text('device.none');
}

function storage(words, { usage, quota }) {
  const megabytes = (value) => words.number(value / 1e6);
  return quota && words.text('device.storage', megabytes(usage), megabytes(quota));
}

function battery(words, state) {
  const key = state?.charging ? 'device.battery_charging' : 'device.battery';
  return state && words.text(key, Math.round(state.level * 100));
}
