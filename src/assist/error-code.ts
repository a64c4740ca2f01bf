import { errorFacts, shipped, type ErrorCode } from '../catalogue';
import { explanationOfCode } from '../requests/error-codes';
import type { Message } from '../text/message';

/** An error code that is written in code. */
export interface WrittenCode {
  readonly code: string;
  /** On its line, in UTF-16 code units, quotes left out. */
  readonly start: number;
  readonly end: number;
}

/** What an error code means, in both languages. */
export interface CodeFacts {
  readonly title: Message;
  readonly lines: readonly Message[];
}

/** Whether to send a call again. */
export const retryAdvice: Readonly<Record<ErrorCode['retry'], Message>> = {
  never: { fr: 'Ne relancez pas l’appel tel quel.', en: 'Do not send the call again as it is.' },
  after: { fr: 'Relancez-le après le délai annoncé.', en: 'Send it again after the announced delay.' },
  later: { fr: 'Relancez-le plus tard, en espaçant les essais.', en: 'Send it again later, with growing delays.' },
};

/** Five digits between quotes, or a number of five. */
const CODES = /(["'`])(\d{5})\1|(?<![\w.#$-])([1-9]\d{4})(?![\w.-])/g;
/** What stands near an error code, and not near a postcode. */
const ABOUT_ERRORS = /cod|err|case\b|when\b|match|stat|retry|fail|exception/i;
const NOT_ERRORS = /post|zip|insee_?code|commune|cedex|\bcp\b|timeout|delay|port\b|_ms\b/i;

/**
 * The error code of the service around a character of a line; null where there is none. `before`: the lines before, which
 * say what a list of codes is about.
 */
export function errorCodeAt(line: string, character: number, before: readonly string[]): WrittenCode | null {
  for (const { 0: whole, 2: quoted, 3: number, index } of line.matchAll(CODES)) {
    if (character < index || character > index + whole.length) continue;
    const code = quoted ?? number;
    if (code === undefined || !isCode(code)) return null;
    const near = [...before, line].join('\n');
    const isCertain = quoted !== undefined && code.startsWith('00');
    if (NOT_ERRORS.test(line) || (!isCertain && !ABOUT_ERRORS.test(near))) return null;
    const start = quoted === undefined ? index : index + 1;
    return { code, start, end: start + code.length };
  }
  return null;
}

/** What the service says by a code, whether to try again, and what to do; null where it is none of the service's. */
export function codeFacts(code: string): CodeFacts | null {
  const said = explanationOfCode(code);
  if (!said) return null;
  const about = shipped().prefixes[code.slice(0, 2)] ?? '';
  const facts = errorFacts(code);
  return {
    title: {
      fr: `Erreur ${code}${about === '' ? '' : ` (${about})`}`,
      en: `Error ${code}${about === '' ? '' : ` (${about})`}`,
    },
    lines: [said.message, said.next, retryAdvice[facts?.retry ?? 'never'], sentWith(facts?.statuses ?? [])].filter(
      (each) => each !== null,
    ),
  };
}

function sentWith(statuses: readonly number[]): Message | null {
  const codes = statuses.join(', ');
  return codes === '' ? null : { fr: `Statut HTTP : ${codes}.`, en: `HTTP status: ${codes}.` };
}

/** Of the service: by itself, or by a provider's two digits. */
function isCode(code: string): boolean {
  return shipped().prefixes[code.slice(0, 2)] !== undefined && explanationOfCode(code) !== null;
}
