/** Which questions are asked, by the answers so far: the same rules as on the server. */

/** @typedef {{answer: string, values: string[], negated: boolean}} Rule */
/** @typedef {Map<string, string>} Answers code of an answer → its value; none when not reached */

const NOT_REACHED = 'not_reached';
const MISSING = ['dont_know', 'refused', 'not_applicable'];

/** @param {Rule} rule @param {Answers} answers */
export function holds(rule, answers) {
  return rule.values.includes(answers.get(rule.answer) ?? NOT_REACHED) !== rule.negated;
}

/** @param {Answers} answers */
export function applies(screen, answers) {
  return (screen.when ?? []).every((rule) => holds(rule, answers));
}

/** Whether a value says that there is no answer: don't know, refused, not applicable. */
export function isMissing(value) {
  return MISSING.includes(value);
}

/** Whether the answer is written and not chosen. */
export function isWritten(screen) {
  return screen.kind === 'text' || screen.kind === 'comment';
}

/** Where the answers of a screen are kept: one place, or one for each of several choices. */
export function slots(screen) {
  switch (screen.kind) {
    case 'statement':
    case 'choice':
      return [screen.code];
    case 'choices':
      return screen.answers.map((answer) => `${screen.code}.${answer.value}`);
    default:
      return [];
  }
}

/**
 * Takes what is chosen on a screen; nothing chosen clears it.
 * @param {Answers} answers
 * @param {string[]} chosen
 */
export function put(screen, answers, chosen) {
  for (const slot of slots(screen)) {
    if (chosen.length === 0) {
      answers.delete(slot);
    } else if (screen.kind === 'choices' && !isMissing(chosen[0])) {
      answers.set(slot, chosen.some((value) => `${screen.code}.${value}` === slot) ? '1' : '0');
    } else {
      answers.set(slot, chosen[0]);
    }
  }
}

/**
 * What is chosen on a screen.
 * @param {Answers} answers
 * @returns {string[]}
 */
export function chosen(screen, answers) {
  const first = answers.get(slots(screen)[0]);
  if (first === undefined) {
    return [];
  }
  if (screen.kind !== 'choices' || isMissing(first)) {
    return [first];
  }
  return screen.answers
    .map((answer) => String(answer.value))
    .filter((value) => answers.get(`${screen.code}.${value}`) === '1');
}

/** Codes of the texts that are written on a screen. */
export function textCodes(screen) {
  const own = isWritten(screen) ? [screen.code] : [];
  return own.concat((screen.answers ?? []).map((answer) => answer.specify).filter(Boolean));
}

/**
 * Forgets answers to questions that an answer changed later has taken out of the form.
 * @param {Answers} answers
 * @param {Map<string, string>} texts
 */
export function dropSkipped(screens, answers, texts) {
  for (const screen of screens) {
    if (!applies(screen, answers)) {
      put(screen, answers, []);
      textCodes(screen).forEach((code) => texts.delete(code));
    }
  }
}
