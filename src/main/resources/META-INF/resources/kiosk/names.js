/** What window and worker must call the same. */

export const WORKER = '/kiosk/sw.js';
export const SCOPE = '/kiosk';
export const SYNC = 'sipas-outbox';
export const NEWS = 'sipas-kiosk';
export const VOICES = 'sipas-voices';
