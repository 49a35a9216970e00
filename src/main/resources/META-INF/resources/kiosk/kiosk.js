import * as outbox from './outbox.js';
import { attract } from './attract.js';
import { stateOf } from './campaigns.js';
import { devicePage } from './device.js';
import { Display } from './display.js';
import { enrolment, secretInAddress } from './enrol.js';
import { BackButton, closeSideDoors } from './guard.js';
import { Idle } from './idle.js';
import { silence } from './listen.js';
import { choose, needsCode, patience } from './mode.js';
import { notice } from './notices.js';
import { pinPad } from './pinpad.js';
import { Stage } from './stage.js';
import { Visit } from './visit.js';
import { keepVoices } from './voices.js';
import { Words } from './words.js';

/** How often settings are asked for, and the campaign's days looked at, while nobody is there. */
const LOOK_AGAIN = 60_000;

/** Seconds after which an open PIN pad closes. */
const PIN_PAD = 30;

/** The tablet between two citizens, and what staff may do with it. */
class Kiosk {
  outbox = outbox;
  settings = null;
  enrolled = null;
  failure = null;
  #status = { revoked: false };
  #home = null;
  #hiddenAt = 0;

  constructor(shipped) {
    this.shipped = shipped;
    this.words = new Words(shipped);
    this.display = new Display(this.words, 'vi');
    this.idle = new Idle();
    this.stage = new Stage(this);
    this.visit = new Visit(this);
    this.backButton = new BackButton(() => this.visit.back());
  }

  get languages() {
    const shipped = Object.entries(this.shipped);
    return (
      this.settings?.languages ??
      shipped.map(([code, texts]) => ({ code, name: texts['tools.own_name'] }))
    );
  }

  /** What this tablet asks for: with an interviewer the campaign of those who were drawn. */
  get campaign() {
    return needsCode() ? this.settings?.codeCampaign : this.settings?.campaign;
  }

  get isDemo() {
    return this.campaign?.demo === true;
  }

  async open() {
    closeSideDoors();
    if (!isSecureContext) {
      this.stage.show(notice(this.words, 'insecure'));
      return;
    }
    this.enrolled = await outbox.device();
    outbox.onStatus((status) => this.#heard(status));
    addEventListener('hashchange', () => this.#openAddress());
    addEventListener('online', () => this.#meanwhile());
    addEventListener('pagehide', () => this.#leavePage());
    addEventListener('pageshow', (event) => event.persisted && this.home());
    document.addEventListener('visibilitychange', () => this.#cover());
    setInterval(() => this.#meanwhile(), LOOK_AGAIN);
    if (!(await this.#openAddress())) {
      await this.#load();
      this.home();
    }
  }

  /** Without its storage the tablet could keep no answer: it takes none. */
  giveUp({ message }) {
    this.stage.show(notice(this.words, 'broken', { args: () => [message] }));
  }

  /** @param {string} secret of the QR */
  async enrol(secret) {
    this.stage.show(notice(this.words, 'enrolling'));
    try {
      this.enrolled = await outbox.enrol(secret);
      await this.#load();
      this.home();
    } catch (failure) {
      this.remember(failure);
      this.stage.show(enrolment(this, failure));
    }
  }

  /** The tablet as the next citizen finds it. */
  home() {
    this.visit.end();
    this.display.reset();
    this.#showHome();
    this.#watchPassersBy();
    this.#meanwhile();
  }

  start = () => {
    this.backButton.arm();
    this.visit.start();
  };

  decline = () => {
    this.backButton.arm();
    this.visit.decline();
  };

  redraw() {
    this.stage.redraw();
  }

  /** Draws a screen again, unless another one has taken its place meanwhile. */
  redrawIf(view) {
    if (this.stage.view === view) {
      this.redraw();
    }
  }

  /** Remembers for the device page what went wrong while nobody could be told. */
  remember(failure) {
    const { code = 'failed', message } = failure;
    this.failure = { code, detail: message, at: outbox.clock().now().toISOString() };
  }

  askForPin() {
    if (!this.enrolled) {
      return;
    }
    if (!this.settings?.settings.pin) {
      this.#openDevicePage();
      return;
    }
    if (!this.visit.isUnderWay) {
      this.visit.end();
    }
    const closed = () => (this.visit.isUnderWay ? this.visit.resume() : this.home());
    this.stage.show(pinPad(this, { opened: () => this.#openDevicePage(), closed }));
    this.idle.watch(PIN_PAD, closed);
  }

  /** Gives the desk back; refused by the outbox while something is on the tablet only. */
  async forget(how) {
    await outbox.forget(how);
    choose('kiosk');
    this.enrolled = null;
    this.settings = null;
    this.home();
  }

  #openDevicePage() {
    this.visit.leave();
    const page = devicePage(this);
    this.stage.show(page);
    page.refresh();
    this.idle.watch(this.#idleSeconds, () => this.home());
  }

  #showHome() {
    this.#home = this.#between();
    this.stage.show(this.#home);
  }

  get #isHome() {
    return this.stage.view === this.#home;
  }

  /** The screen that stands while nobody is there. */
  #between() {
    if (!this.enrolled) {
      return enrolment(this, null);
    }
    if (this.#status.revoked) {
      return notice(this.words, 'revoked');
    }
    if (!this.settings) {
      return notice(this.words, 'missing', { action: () => this.#loadAgain() });
    }
    if (!this.campaign) {
      return notice(this.words, 'no_cases');
    }
    const state = stateOf(this.campaign, outbox.clock().now());
    if (state !== 'open') {
      return notice(this.words, state, { args: () => [this.words.day(this.campaign.from)] });
    }
    return attract(this);
  }

  /** Somebody who only changed the language and went on leaves nothing behind, either. */
  #watchPassersBy() {
    this.idle.watch(this.#idleSeconds, () => {
      if (this.display.isStandard) {
        this.#watchPassersBy();
      } else {
        this.home();
      }
    });
  }

  get #idleSeconds() {
    return this.settings?.settings.idleSeconds ?? 90;
  }

  /** While nobody is there: a new version, new settings, a campaign that opens or ends. */
  async #meanwhile() {
    if (!this.enrolled || !this.#isHome || !this.display.isStandard) {
      return;
    }
    try {
      this.#status = await outbox.status();
      if (this.#status.waitingVersion) {
        await outbox.applyUpdate(() => this.#isHome);
      }
    } catch (failure) {
      this.remember(failure);
    }
    const before = JSON.stringify(this.settings);
    await this.#load();
    const changed = before !== JSON.stringify(this.settings);
    if (this.#isHome && (changed || this.#between().name !== this.#home.name)) {
      this.#showHome();
    }
  }

  /** The newest settings there are; without a network those of before. */
  async #load() {
    if (!this.enrolled) {
      return;
    }
    try {
      const settings = await outbox.settings();
      if (!this.visit.isUnderWay) {
        this.settings = settings;
        this.words.deliver(settings.texts);
        keepVoices(settings).catch((failure) => this.remember(failure));
      }
    } catch (failure) {
      this.remember(failure);
    }
  }

  async #loadAgain() {
    await this.#load();
    this.home();
  }

  #heard(status) {
    const revoked = status.revoked !== this.#status.revoked;
    this.#status = status;
    if (revoked && this.#isHome) {
      this.#showHome();
    }
  }

  /** Enrols when the address holds a secret; tells whether it does. */
  async #openAddress() {
    const secret = secretInAddress();
    if (secret) {
      this.visit.leave();
      await this.enrol(secret);
    }
    return secret !== null;
  }

  /** What the browser may keep of the page, for going back to it, holds nothing of a citizen. */
  #leavePage() {
    this.visit.leave();
    document.body.replaceChildren();
  }

  /** Out of sight nothing is shown; who stays away too long finds nothing any more. */
  #cover() {
    const hidden = document.visibilityState === 'hidden';
    document.documentElement.classList.toggle('covered', hidden);
    if (hidden) {
      silence();
      this.#hiddenAt = Date.now();
    } else if (this.visit.isUnderWay && this.#awayTooLong()) {
      this.visit.leave();
      this.home();
    }
  }

  #awayTooLong() {
    const { idleSeconds, countdownSeconds } = this.settings.settings;
    const seconds = patience(idleSeconds) + countdownSeconds;
    return Math.abs(Date.now() - this.#hiddenAt) > seconds * 1000;
  }
}

const kiosk = new Kiosk(JSON.parse(document.getElementById('words').textContent));
kiosk.open().catch((failure) => kiosk.giveUp(failure));
