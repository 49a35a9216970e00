/** One-time codes for pages that are no kiosk; the kiosk's folder is the one kept offline. */
export * from "/kiosk/code.js";
