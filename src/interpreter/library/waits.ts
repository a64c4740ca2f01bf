import { HEADERS } from '../values/limits';
import type { Machine } from '../evaluation/machine';
import type { SentRequest } from '../clients/requests';
import type { Origin } from '../values';
import { BEFORE, READS, READ } from './timers';

/** Code that ends before what it waits for: an expression, or one of a list. */
const AWAITED = /\bawait\s+(?:Promise\s*\.\s*\w+\s*\(\s*\[?\s*(?:[^;]*,\s*)?)?[([\s]*$/;

/** Whether the program goes on only once what an expression promises is there. */
export function isAwaited({ unit, start }: Origin): boolean {
  return AWAITED.test(unit.text.slice(Math.max(0, start - BEFORE), start));
}

/**
 * What of an answer has been waited for where a timer is stopped: its headers, all of it; null where the request may be under
 * way. Told by the code between the two, in the function that leads to both.
 */
export function waitedFor(m: Machine, sent: SentRequest, at: Origin): 'headers' | 'body' | null {
  const sending = [...sent.from, sent.at];
  const stopping = [...m.callOrigins, at];
  let shared = 0;
  while (isSame(sending[shared], stopping[shared])) shared++;
  const [code, from, to] = together(sending[shared], stopping[shared]);
  if (!from || !to) return null;
  const isWhole =
    sent.record.headersFirst !== true ||
    sending.slice(shared + 1).some(({ unit, end }) => READS.test(unit.text.slice(end)));
  const whole = (isRead: boolean): 'headers' | 'body' => (isWhole || isRead ? 'body' : HEADERS);
  const chained = (chain: string): 'headers' | 'body' | null => {
    const step = [...chain.matchAll(/\.\s*(then|catch|finally)\s*\(/g)].at(-1)?.[1];
    return step === undefined ? null : whole(step === 'catch' || READS.test(chain));
  };
  if (to.start <= from.start && from.end <= to.end) {
    // In a function that is called with the answer, or after it.
    return chained(code.slice(from.end, Math.max(from.end, within(at, to))));
  }
  if (to.start < from.end) return null;
  const between = code.slice(from.end, to.start);
  const name = /(?:const|let|var)\s+([\w$]+)\s*(?::[^=;]+)?=\s*$/.exec(code.slice(0, from.start))?.[1];
  const promise = name?.replaceAll('$', '\\$');
  if (promise !== undefined && new RegExp(`^${promise}\\s*\\.`).test(code.slice(to.start)))
    return chained(code.slice(to.start, within(at, to)));
  if (AWAITED.test(code.slice(Math.max(0, from.start - BEFORE), from.start)))
    return whole(READ.test(`await ${between}`));
  if (promise === undefined || !new RegExp(`\\bawait\\b[^;]*(?<![\\w$.])${promise}(?![\\w$])`).test(between))
    return null;
  return whole(READ.test(between));
}

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Two pieces of one declaration, or of the top level of one file, in its text; none where they are elsewhere. */
function together(a: Origin | undefined, b: Origin | undefined): readonly [string, Stretch?, Stretch?] {
  if (!a || !b) return [''];
  const isTop = ({ unit: { declaration } }: Origin): boolean =>
    declaration.kind === 'statement' && declaration.owner === null;
  const isOne = a.unit === b.unit || (a.unit.file === b.unit.file && isTop(a) && isTop(b));
  return isOne ? [a.unit.file.text, inFile(a), inFile(b)] : [''];
}

function inFile({ unit: { declaration }, start, end }: Origin): Stretch {
  return { start: declaration.start + start, end: declaration.start + end };
}

/** Where something begins within a stretch of its file; the end of that where it is elsewhere. */
function within(at: Origin, { start, end }: Stretch): number {
  const here = inFile(at).start;
  return start <= here && here <= end ? here : end;
}

function isSame(a: Origin | undefined, b: Origin | undefined): boolean {
  return a !== undefined && b !== undefined && a.unit === b.unit && a.start === b.start && a.end === b.end;
}

/** What was sent by the code of an expression that is being evaluated. */
export function sentWithin(m: Machine, at: Origin): SentRequest[] {
  const depth = m.callOrigins.length;
  return m.requests.filter((sent) => {
    const chain = [...sent.from, sent.at];
    const here = chain[depth];
    return (
      m.callOrigins.every((each, index) => isSame(each, chain[index])) &&
      here !== undefined &&
      here.unit === at.unit &&
      at.start <= here.start &&
      here.end <= at.end
    );
  });
}

/** Whether what is waited for within an expression is the beginning of an answer, and not all of it: nothing reads the rest. */
export function endsWithHeaders(m: Machine, sent: SentRequest, at: Origin): boolean {
  const [here, ...inside] = [...sent.from, sent.at].slice(m.callOrigins.length);
  const rest = here?.unit === at.unit ? at.unit.text.slice(here.end, at.end) : '';
  const texts = [rest, ...inside.map(({ unit, end }) => unit.text.slice(end))];
  return sent.record.headersFirst === true && !texts.some((each) => READS.test(each));
}
