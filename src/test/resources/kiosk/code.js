/** Stands in for the format of one-time codes: letters and digits, twelve of them. */
export const normalise = (text) => text.replace(/[\s-]+/g, '').toUpperCase();
export const isWellFormed = (text) => /^[A-Z0-9]{12}$/.test(text);
