/** Runs of letters and digits of the length of a key; a table, for every character of a text may be asked. */
const LENGTH = 32;
const MIN_DIFFERENT = 8;
/** Of its 32 characters, so many that count up were typed by a person, or come with an example. */
const MAX_COUNTING = 24;

/** What people write in the place of a key. */
const SAMPLE = /votre|jeton|token|your|exem?ple|example|sample|placeholder|change|remplac|replace|entreprise/i;

const alphanumeric = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
  alphanumeric[character.charCodeAt(0)] = 1;
}

function isAlphanumeric(text: string, at: number): boolean {
  return alphanumeric[text.charCodeAt(at)] === 1;
}

/** Whether a text may be such a key: no word, no mask, no number, no sample. */
export function isOpaqueKey(text: string): boolean {
  return text.length === LENGTH && isOpaqueAt(text, 0);
}

/** Whether the 32 characters from this place on may be one. */
export function isOpaqueAt(text: string, start: number): boolean {
  let [digits, letters, counting, different] = [0, 0, 0, 0];
  // One bit for each character that was seen, by the lower bits of its code: digits and letters share none.
  let seenDigits = 0;
  let seenLetters = 0;
  let before = -2;
  for (let at = start; at < start + LENGTH; at += 1) {
    const code = text.charCodeAt(at);
    if (alphanumeric[code] !== 1) return false;
    const bit = 1 << (code & 31);
    if (code < 58) {
      digits += 1;
      if ((seenDigits & bit) === 0) different += 1;
      seenDigits |= bit;
    } else {
      letters += 1;
      if ((seenLetters & bit) === 0) different += 1;
      seenLetters |= bit;
    }
    if (code === before + 1) counting += 1;
    before = code;
  }
  if (counting >= MAX_COUNTING || SAMPLE.test(text.slice(start, start + LENGTH))) return false;
  return digits > 0 && letters > 0 && different >= MIN_DIFFERENT && !repeats(text, start);
}

/** Whether it is a shorter piece, again and again: whichever its length, the halves are the same. */
function repeats(text: string, start: number): boolean {
  const half = LENGTH / 2;
  for (let at = start; at < start + half; at += 1) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + half)) return false;
  }
  return true;
}

const RUN = /[A-Za-z0-9]*/y;

/**
 * Where the next run of letters and digits begins that is as long as a key, no shorter and no longer; -1 when there is none.
 * `after`: where the one before it ended, 0 at first.
 */
export function nextRun(text: string, after: number): number {
  // Of any such run, one in 32 places is part: the others need not be looked at.
  let at = after === 0 ? LENGTH - 1 : after + LENGTH;
  while (at < text.length) {
    if (!isAlphanumeric(text, at)) {
      at += LENGTH;
      continue;
    }
    let start = at;
    while (start > after && isAlphanumeric(text, start - 1)) start -= 1;
    RUN.lastIndex = at;
    RUN.test(text);
    const end = RUN.lastIndex;
    if (end - start === LENGTH) return start;
    at = end + LENGTH;
  }
  return -1;
}
