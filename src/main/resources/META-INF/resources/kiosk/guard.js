/**
 * Keeps the browser's own ways out of a citizen's hand: back, the context menu, copying, dragging.
 */

/** Places in the history below the page, so that even hasty presses of back end within it. */
const DEPTH = 3;

/** In the browser of a tablet the online form offers nobody to save a form; see KioskMark. */
const NO_SAVING = 'sipas_kiosk=1; path=/s; max-age=34560000; samesite=lax';

/** Makes the browser's back button a step within the kiosk. */
export class BackButton {
  #back;

  /** @param {function()} back what the button means now */
  constructor(back) {
    this.#back = back;
    addEventListener('popstate', (event) => this.#popped(event.state));
    this.#popped(history.state);
  }

  /** Called at a touch: entries made without one are passed over by browsers. */
  arm() {
    if (typeof history.state?.kiosk !== 'number') {
      history.replaceState({ kiosk: 0 }, '');
      for (let place = 1; place <= DEPTH; place++) {
        history.pushState({ kiosk: place }, '');
      }
    }
  }

  /** The entries hold a number and nothing of what was shown. */
  #popped(state) {
    if (typeof state?.kiosk !== 'number' || state.kiosk === DEPTH) {
      return;
    }
    history.go(DEPTH - state.kiosk);
    this.#back();
  }
}

/** Stops what would carry something from one citizen to the next, or out of the page. */
export function closeSideDoors() {
  for (const event of ['contextmenu', 'dragstart', 'drop', 'copy', 'cut']) {
    document.addEventListener(event, (door) => door.preventDefault());
  }
  document.cookie = NO_SAVING;
}

/** The marked text is nobody's any more. */
export function clearSelection() {
  getSelection()?.removeAllRanges();
}
