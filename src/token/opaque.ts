import { Characters } from './characters';

/** Runs of letters and digits of the length of a key. */
const LENGTH = 32;
const MIN_DIFFERENT = 8;
/** Of its 32 characters, so many that count up were typed by a person, or come with an example. */
const MAX_COUNTING = 24;

/** What people write in the place of a key. */
const SAMPLE = /votre|jeton|token|your|exem?ple|example|sample|placeholder|change|remplac|replace|entreprise/i;

const ALPHANUMERIC = new Characters(/[A-Za-z0-9]/);

/** Whether a text may be such a key: no word, no mask, no number, no sample. */
export function isOpaqueKey(text: string): boolean {
  return text.length === LENGTH && isOpaqueAt(text, 0);
}

/** Whether the 32 characters from this place on may be one. */
export function isOpaqueAt(text: string, start: number): boolean {
  if (ALPHANUMERIC.endOf(text, start, LENGTH) < start + LENGTH) return false;
  let [digits, letters, counting, different] = [0, 0, 0, 0];
  // One bit for each character that was seen, by the lower bits of its code: digits and letters share none.
  let seenDigits = 0;
  let seenLetters = 0;
  let before = -2;
  for (let at = start; at < start + LENGTH; at += 1) {
    const code = text.charCodeAt(at);
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
  if (digits === 0 || letters === 0 || different < MIN_DIFFERENT || counting >= MAX_COUNTING) return false;
  return !repeats(text, start) && !SAMPLE.test(text.slice(start, start + LENGTH));
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

function endOfRun(text: string, at: number): number {
  RUN.lastIndex = at;
  RUN.test(text);
  return RUN.lastIndex;
}

/**
 * Where the next run of letters and digits begins, from a place on, that is as long as a key, no shorter and no longer; -1
 * when there is none.
 */
export function nextRun(text: string, from: number): number {
  // Of any such run, one in 32 places is part: the others need not be looked at.
  let at = from + LENGTH - 1;
  while (at < text.length) {
    if (!ALPHANUMERIC.isAt(text, at)) {
      at += LENGTH;
      continue;
    }
    const end = endOfRun(text, at);
    const start = end - LENGTH;
    if (start >= from && !ALPHANUMERIC.isAt(text, start - 1) && endOfRun(text, start) === end) return start;
    at = end + LENGTH;
  }
  return -1;
}
