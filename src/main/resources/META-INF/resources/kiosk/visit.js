import { stateOf } from './campaigns.js';
import { codeStep } from './codestep.js';
import { resetZoom, takeWholeScreen } from './display.js';
import { clearSelection } from './guard.js';
import { silence } from './listen.js';
import { mode, needsCode, patience } from './mode.js';
import { asking, notice } from './notices.js';
import { question } from './question.js';
import { Session } from './session.js';
import { warn } from './warning.js';

/** What happens between a citizen's first touch and the end: one visit after the other. */
export class Visit {
  #kiosk;
  #session = null;
  #underWay = false;
  #warning = null;
  #thanks = 0;

  constructor(kiosk) {
    this.#kiosk = kiosk;
  }

  /** Whether somebody is answering. */
  get isUnderWay() {
    return this.#underWay;
  }

  start() {
    takeWholeScreen();
    this.#underWay = true;
    if (this.#takesCodes()) {
      this.#kiosk.stage.show(codeStep(this.#kiosk, (code) => this.#begin(code)));
    } else if (needsCode()) {
      return this.#kiosk.home(); // its campaign has just ended
    } else {
      this.#begin(null);
    }
    this.resume();
  }

  /** Somebody does not take part; that is kept as a refusal and asks nothing more. */
  decline() {
    takeWholeScreen();
    if (needsCode()) {
      this.end();
      this.#thank('not_asked'); // how it ended is noted as the case's disposition
      return;
    }
    const refusal = this.#newSession(null).refused(this.#language);
    this.#store(refusal, 'declined');
  }

  /** After the question that is shown. */
  next() {
    if (!this.#session) {
      return; // the second tap of two
    }
    this.#session.position++;
    if (this.#session.position < this.#session.asked().length) {
      this.#show();
    } else {
      const body = this.#session.body(this.#language);
      this.#store(body, 'thanks');
    }
  }

  /** One screen back, by whatever button; at the first question there is none. */
  back() {
    this.#dismissWarning();
    if (this.#session?.position > 0) {
      this.#session.position--;
      this.#show();
    }
  }

  /** Somebody wants to stop: is asked once, because the rest cannot be made up for. */
  stop() {
    const { words, stage } = this.#kiosk;
    const choices = { go_on: () => this.#show(), leave: () => this.#leaveWithThanks() };
    stage.show(asking(words, 'stop', choices));
  }

  /** The question again, after somebody looked elsewhere, and the wait for the citizen anew. */
  resume() {
    if (this.#session) {
      this.#show();
    }
    this.watch();
  }

  /** From now on; longer while somebody listens. */
  watch() {
    const { display, idle, settings } = this.#kiosk;
    const { idleSeconds, audioIdleSeconds } = settings.settings;
    const seconds = patience(display.audio ? audioIdleSeconds : idleSeconds);
    idle.watch(seconds, () => this.#warn());
  }

  /** Nobody is there any more: what was answered is kept as broken off. */
  leave() {
    const body = this.#session?.isEmpty === false ? this.#session.body(this.#language) : null;
    this.end();
    if (body) {
      this.#kiosk.outbox.put(body).catch((failure) => this.#kiosk.remember(failure));
    }
  }

  /** Drops everything that belongs to the citizen. */
  end() {
    silence();
    clearTimeout(this.#thanks);
    this.#kiosk.idle.stop();
    this.#warning?.close();
    this.#warning = null;
    this.#session = null;
    this.#underWay = false;
    clearSelection();
    resetZoom();
  }

  get #language() {
    return this.#kiosk.display.language;
  }

  #takesCodes() {
    const { settings, outbox } = this.#kiosk;
    const campaign = settings.codeCampaign;
    return campaign && stateOf(campaign, outbox.clock().now()) === 'open';
  }

  #begin(code) {
    this.#session = this.#newSession(code);
    this.#show();
  }

  /** With a code the answers belong to the campaign of the codes, which may ask otherwise. */
  #newSession(code) {
    const { settings, outbox } = this.#kiosk;
    const from = code ? { ...settings, ...settings.codeCampaign } : settings;
    const form = {
      campaign: code ? from.code : from.campaign.code,
      survey: from.survey.code,
      version: from.survey.version,
      ...(code ? { code, channel: mode() } : {}),
    };
    return new Session(form, from.screens, outbox.clock());
  }

  #show() {
    this.#kiosk.stage.show(question(this.#kiosk, this, this.#session));
  }

  #warn() {
    silence();
    this.#warning = warn(this.#kiosk.words, this.#kiosk.settings.settings.countdownSeconds, {
      stay: () => this.#dismissWarning(),
      over: () => {
        this.leave();
        this.#kiosk.home();
      },
    });
  }

  #dismissWarning() {
    if (this.#warning) {
      this.#warning.close();
      this.#warning = null;
      this.resume();
    }
  }

  #leaveWithThanks() {
    this.leave();
    this.#thank('stopped');
  }

  /** The answers leave the page before anything else is shown. */
  async #store(body, thanks) {
    this.end();
    try {
      await this.#kiosk.outbox.put(body);
      this.#thank(thanks);
    } catch (failure) {
      this.#kiosk.remember(failure);
      this.#notStored(body, thanks);
    }
  }

  #notStored(body, thanks) {
    const { words, stage, idle, settings } = this.#kiosk;
    const choices = {
      give_up: () => this.#kiosk.home(),
      again: () => this.#store(body, thanks),
    };
    stage.show(asking(words, 'not_stored', choices));
    idle.watch(settings.settings.idleSeconds, () => this.#kiosk.home());
  }

  #thank(key) {
    const { words, stage, settings } = this.#kiosk;
    stage.show(notice(words, key, { action: () => this.#kiosk.home() }));
    this.#thanks = setTimeout(() => this.#kiosk.home(), settings.settings.thanksSeconds * 1000);
  }
}
