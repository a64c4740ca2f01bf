import { Characters } from './characters';
import { decodeBase64, isJsonObject } from './claims';

/** A JSON web token in a text, of whatever issuer. Offsets are UTF-16; `end` is exclusive. */
export interface FoundToken {
  readonly start: number;
  readonly end: number;
  /** As it is sent: in one piece, decoded. A secret. */
  readonly token: string;
  readonly form: 'plain' | 'split' | 'base64' | 'percent';
}

/** How the headers `{"alg":…` and `{"typ":…` begin: every HS256 library writes one of the two first. */
const HEADS = ['eyJhbGci', 'eyJ0eXAi'];
const MAX_HEADER = 256;
/** Two identifiers and a list: no payload of the service is shorter. */
const MIN_PAYLOAD = 100;
const MAX_PAYLOAD = 65_536;
/** Base64 characters of an HMAC, by its algorithm; HS256 is the service's. */
const SIGNATURE = 43;
const MIN_TOKEN = 20 + MIN_PAYLOAD + SIGNATURE;
const MAX_TOKEN = 2 * MAX_PAYLOAD;

/** What a string may be cut by: continued lines, and closing and opening quotes with an operator or none between them. */
const GLUE =
  /(?:\\?\r?\n[ \t]{0,80}|(["'`])[ \t]{0,20}(?:\\?\r?\n[ \t]{0,80})?(?:[+.&_]|<<|\.\.)?[ \t]{0,20}(?:\\?\r?\n[ \t]{0,80})?[fFrRbBuU@$]{0,2}\1)/y;

const ALL_GLUE = new RegExp(GLUE.source, 'g');

/** Every token in a text, in order. Time is linear in the length of the text, whatever it holds. */
export function tokensIn(text: string): FoundToken[] {
  const found = [...plainTokens(text), ...base64Tokens(text), ...percentTokens(text)];
  return found.sort((a, b) => a.start - b.start);
}

const IN_TOKEN = new Characters(/[\w-]/);
const BEGINS_GLUE = new Characters(/["'`\\\r\n]/);

/** Looks for an expression from a place on, or at it when it is sticky; it ends at its `lastIndex` then. */
function matches(expression: RegExp, text: string, from: number): boolean {
  expression.lastIndex = from;
  return expression.test(text);
}

/** Where an expression is found first within a part of a text; -1 when it is not. */
function placeIn(text: string, from: number, end: number, expression: RegExp): number {
  const at = text.slice(from, end).search(expression);
  return at < 0 ? -1 : from + at;
}

/** Where what a string may be cut by ends, at this place; the place itself when there is nothing of the kind. */
function afterGlue(text: string, at: number): number {
  return BEGINS_GLUE.isAt(text, at) && matches(GLUE, text, at) ? GLUE.lastIndex : at;
}

/** Runs of the same characters that may be cut into pieces. */
interface Runs {
  /** A head, and the rest of the piece that it is in. */
  readonly headed: RegExp;
  readonly piece: RegExp;
  /** The pieces that follow: some of them, for an expression remembers each that it has passed. */
  readonly more: RegExp;
}

function runsOf(characters: string, heads: string): Runs {
  return {
    headed: new RegExp(`(?:${heads})[${characters}]*`, 'g'),
    piece: new RegExp(`[${characters}]*`, 'y'),
    more: new RegExp(`(?:${GLUE.source}(?=[.${characters}])[${characters}]*){1,64}`, 'y'),
  };
}

/** Where a run ends whose first piece ends here. */
function endOfRun({ more }: Runs, text: string, pieceEnd: number): number {
  let at = pieceEnd;
  while (BEGINS_GLUE.isAt(text, at) && matches(more, text, at)) at = more.lastIndex;
  return at;
}

function unglued(text: string): string {
  return text.replace(ALL_GLUE, '');
}

/** Where a dot ends, written as it is or percent-encoded; -1 when there is none at this place. */
function afterDot(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 46) return at + 1;
  return code === 37 && /^%2e/i.test(text.slice(at, at + 3)) ? at + 3 : -1;
}

const TOKENS = runsOf(String.raw`\w-`, HEADS.join('|'));

function plainTokens(text: string): FoundToken[] {
  const found: FoundToken[] = [];
  const { headed } = TOKENS;
  let from = 0;
  while (matches(headed, text, from)) {
    from = endOfRun(TOKENS, text, headed.lastIndex);
    const token = tokenAround(text, from);
    if (!token) continue;
    found.push(token);
    from = token.end;
  }
  return found;
}

/** The token whose header ends here. Its shape comes first, for it costs less to see than what is in it. */
function tokenAround(text: string, headerEnd: number): FoundToken | null {
  const afterFirst = afterDot(text, headerEnd);
  if (afterFirst < 0) return null;
  const payloadStart = afterGlue(text, afterFirst);
  if (!text.startsWith('eyJ', payloadStart) || !matches(TOKENS.piece, text, payloadStart)) return null;
  const payloadEnd = endOfRun(TOKENS, text, TOKENS.piece.lastIndex);
  const length = payloadEnd - payloadStart;
  if (length < MIN_PAYLOAD || length > MAX_PAYLOAD) return null;
  const afterSecond = afterDot(text, payloadEnd);
  if (afterSecond < 0) return null;
  const signature = signatureAt(text, afterGlue(text, afterSecond));
  if (!signature) return null;
  const start = startOfHeader(text, headerEnd);
  if (start < 0) return null;
  const emphasis = emphasisAt(text, signature.end);
  if (text.slice(start - emphasis.length, start) !== emphasis) return null;
  const header = unglued(text.slice(start, headerEnd));
  const payload = unglued(text.slice(payloadStart, payloadEnd));
  if (!isJsonObject(header) || !isJsonObject(payload)) return null;
  const token = `${header}.${payload}.${signature.value}`;
  const isWhole = text.slice(start, signature.end).replace(/%2E/gi, '.') === token;
  return { start, end: signature.end, token, form: isWhole ? 'plain' : 'split' };
}

/** Where the header begins that ends here; -1 for one that is too long. Text before it may look like one: the last is meant. */
function startOfHeader(text: string, end: number): number {
  const from = Math.max(0, end - MAX_HEADER);
  const header = text.slice(from, end);
  const at = Math.max(...HEADS.map((head) => header.lastIndexOf(head)));
  return at < 0 ? -1 : from + at;
}

const SIGNED = new RegExp(String.raw`[\w-]{${String(SIGNATURE)}}(?![\w-])`, 'y');

/** The 43 characters that follow, put together; null for more, for less, and for a mask. */
function signatureAt(text: string, from: number): { readonly value: string; readonly end: number } | null {
  if (matches(SIGNED, text, from)) return withoutMask(text.slice(from, SIGNED.lastIndex), SIGNED.lastIndex);
  let at = from;
  for (let count = 0; count < SIGNATURE;) {
    if (IN_TOKEN.isAt(text, at)) {
      at += 1;
      count += 1;
      continue;
    }
    const after = afterGlue(text, at);
    if (after === at) return null;
    at = after;
  }
  if (IN_TOKEN.isAt(text, at) && emphasisAt(text, at) === '') return null;
  return withoutMask(unglued(text.slice(from, at)), at);
}

function withoutMask(value: string, end: number): { readonly value: string; readonly end: number } | null {
  return new Set(value).size < 10 ? null : { value, end };
}

/** What ends an emphasis in Markdown, and might be part of a signature; empty where there is nothing of the kind. */
function emphasisAt(text: string, at: number): string {
  return /^_{1,3}(?![\w-])/.exec(text.slice(at, at + 4))?.[0] ?? '';
}

/** What base64 makes of a header at its three offsets, without the characters that depend on the neighbours. */
const ENCODED_HEADS = HEADS.flatMap((head) =>
  [0, 1, 2].map((offset) => ({
    word: btoa('\0'.repeat(offset) + head)
      .replaceAll('=', '')
      .slice(offset === 0 ? 0 : offset + 1, -1),
    /** How many characters before it a group of four begins. */
    before: offset === 0 ? 0 : offset + 1,
  })),
);
const ENCODED_HEAD = new RegExp(ENCODED_HEADS.map(({ word }) => word).join('|'));
const ENCODED = runsOf(String.raw`\w+/=-`, ENCODED_HEAD.source);
const MIN_ENCODED = (MIN_TOKEN * 4) / 3;

function base64Tokens(text: string): FoundToken[] {
  const found: FoundToken[] = [];
  const { headed } = ENCODED;
  let from = 0;
  while (matches(headed, text, from)) {
    const runEnd = endOfRun(ENCODED, text, headed.lastIndex);
    while (runEnd - from >= MIN_ENCODED) {
      const head = placeIn(text, from, runEnd, ENCODED_HEAD);
      if (head < 0 || runEnd - head < MIN_ENCODED) break;
      from = Math.min(runEnd, head + MAX_TOKEN);
      const before = ENCODED_HEADS.find(({ word }) => text.startsWith(word, head))?.before ?? 0;
      const start = Math.max(0, head - before);
      const run = unglued(text.slice(start, from));
      const decoded = decodeBase64(run.slice(0, run.length - (run.length % 4 === 1 ? 1 : 0)));
      // What is encoded may be a file with several.
      for (const { token } of decoded === null ? [] : plainTokens(decoded)) {
        found.push({ start, end: from, token, form: 'base64' });
      }
    }
    from = runEnd;
  }
  return found;
}

/** Characters that need no encoding were encoded all the same. */
const PERCENT_HEAD = /%65%79%4[aA]/;
const PERCENT_HEADED = new RegExp(`${PERCENT_HEAD.source}(?:%[0-7][0-9a-fA-F]|[\\w.-]){0,${String(MAX_TOKEN)}}`, 'g');

function percentTokens(text: string): FoundToken[] {
  const found: FoundToken[] = [];
  let from = 0;
  while (matches(PERCENT_HEADED, text, from)) {
    const before = from;
    from = PERCENT_HEADED.lastIndex;
    if (from - before < MIN_TOKEN) continue;
    const start = placeIn(text, before, from, PERCENT_HEAD);
    if (from - start < MIN_TOKEN) continue;
    for (const { token } of plainTokens(decodeURIComponent(text.slice(start, from)))) {
      found.push({ start, end: from, token, form: 'percent' });
    }
  }
  return found;
}
