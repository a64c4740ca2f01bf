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

/** What a run is made of: the characters of a token, or those of base64. */
interface Alphabet {
  readonly word: RegExp;
  readonly characters: Uint8Array;
}

const TOKEN = alphabet(String.raw`\w-`);
const BASE64 = alphabet(String.raw`\w+/=-`);
const GLUED = alphabet(String.raw`"'\x60\\\r\n`);

function alphabet(characters: string): Alphabet {
  const one = new RegExp(`[${characters}]`);
  return {
    word: new RegExp(`[${characters}]*`, 'y'),
    characters: Uint8Array.from({ length: 128 }, (_, code) => (one.test(String.fromCharCode(code)) ? 1 : 0)),
  };
}

function isOf({ characters }: Alphabet, text: string, at: number): boolean {
  return characters[text.charCodeAt(at)] === 1;
}

/** Where what a string may be cut by ends, at this place; the place itself when there is nothing of the kind. */
function afterGlue(text: string, at: number): number {
  if (!isOf(GLUED, text, at)) return at;
  GLUE.lastIndex = at;
  return GLUE.test(text) ? GLUE.lastIndex : at;
}

function endOfWord({ word }: Alphabet, text: string, at: number): number {
  word.lastIndex = at;
  word.test(text);
  return word.lastIndex;
}

/** Where a run of characters ends that may be cut into pieces; past the limit no further piece is looked for. */
function endOfRun(text: string, from: number, limit: number, of: Alphabet): number {
  const last = from + limit;
  let at = endOfWord(of, text, from);
  while (at < last) {
    const after = afterGlue(text, at);
    if (after === at || !(isOf(of, text, after) || text.startsWith('.', after))) break;
    at = endOfWord(of, text, after);
  }
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

/** Finds the next place of any of the words from an offset on, which grows from call to call; -1 past the last one. */
function finder(text: string, words: readonly string[]): (from: number) => number {
  const ends = Number.MAX_SAFE_INTEGER;
  const place = (word: string, from: number): number => {
    const at = text.indexOf(word, from);
    return at < 0 ? ends : at;
  };
  const waiting = words.map((word) => ({ word, next: place(word, 0) })).filter(({ next }) => next !== ends);
  return (from) => {
    let first = ends;
    for (const each of waiting) {
      if (each.next < from) each.next = place(each.word, from);
      if (each.next < first) first = each.next;
    }
    return first === ends ? -1 : first;
  };
}

function plainTokens(text: string): FoundToken[] {
  const found: FoundToken[] = [];
  const find = finder(text, HEADS);
  let runEnd = -1;
  let from = 0;
  for (let at = find(from); at >= 0; at = find(from)) {
    // All that begin within one run end where it ends: it is walked through once.
    if (at >= runEnd) runEnd = endOfRun(text, at, text.length, TOKEN);
    if (runEnd - at > MAX_HEADER) {
      from = Math.max(at + 1, runEnd - MAX_HEADER);
      continue;
    }
    from = runEnd;
    const token = tokenAround(text, at, runEnd);
    if (!token) continue;
    found.push(token);
    from = token.end;
  }
  return found;
}

/** The token whose header ends here. Its shape comes first, for it costs less to see than what is in it. */
function tokenAround(text: string, from: number, headerEnd: number): FoundToken | null {
  const afterFirst = afterDot(text, headerEnd);
  if (afterFirst < 0) return null;
  const payloadStart = afterGlue(text, afterFirst);
  if (!text.startsWith('eyJ', payloadStart)) return null;
  const payloadEnd = endOfRun(text, payloadStart, MAX_PAYLOAD, TOKEN);
  const length = payloadEnd - payloadStart;
  if (length < MIN_PAYLOAD || length > MAX_PAYLOAD) return null;
  const afterSecond = afterDot(text, payloadEnd);
  if (afterSecond < 0) return null;
  const signature = signatureAt(text, afterGlue(text, afterSecond));
  if (!signature) return null;
  const start = lastHead(text, from, headerEnd);
  const emphasis = emphasisAt(text, signature.end);
  if (text.slice(start - emphasis.length, start) !== emphasis) return null;
  const header = unglued(text.slice(start, headerEnd));
  const payload = unglued(text.slice(payloadStart, payloadEnd));
  if (!isJsonObject(header) || !isJsonObject(payload)) return null;
  const token = `${header}.${payload}.${signature.value}`;
  const isWhole = text.slice(start, signature.end).replace(/%2E/gi, '.') === token;
  return { start, end: signature.end, token, form: isWhole ? 'plain' : 'split' };
}

/** Text before a header may look like one: the last is meant. */
function lastHead(text: string, start: number, end: number): number {
  const run = text.slice(start, end);
  return start + Math.max(0, ...HEADS.map((head) => run.lastIndexOf(head)));
}

const SIGNED = new RegExp(String.raw`[\w-]{${String(SIGNATURE)}}(?![\w-])`, 'y');

/** The 43 characters that follow, put together; null for more, for less, and for a mask. */
function signatureAt(text: string, from: number): { readonly value: string; readonly end: number } | null {
  SIGNED.lastIndex = from;
  if (SIGNED.test(text)) return withoutMask(text.slice(from, SIGNED.lastIndex), SIGNED.lastIndex);
  let at = from;
  for (let count = 0; count < SIGNATURE;) {
    if (isOf(TOKEN, text, at)) {
      at += 1;
      count += 1;
      continue;
    }
    const after = afterGlue(text, at);
    if (after === at) return null;
    at = after;
  }
  if (isOf(TOKEN, text, at) && emphasisAt(text, at) === '') return null;
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
const ENCODED_WORDS = ENCODED_HEADS.map(({ word }) => word);

function base64Tokens(text: string): FoundToken[] {
  const found: FoundToken[] = [];
  const find = finder(text, ENCODED_WORDS);
  let runEnd = -1;
  let from = 0;
  for (let at = find(from); at >= 0; at = find(from)) {
    if (at >= runEnd) runEnd = endOfRun(text, at, text.length, BASE64);
    const end = Math.min(runEnd, at + MAX_TOKEN);
    from = end;
    if ((end - at) * 3 < MIN_TOKEN * 4) continue;
    const before = ENCODED_HEADS.find(({ word }) => text.startsWith(word, at))?.before ?? 0;
    const start = Math.max(0, at - before);
    const run = unglued(text.slice(start, end));
    const decoded = decodeBase64(run.slice(0, run.length - (run.length % 4 === 1 ? 1 : 0)));
    // What is encoded may be a file with several.
    for (const { token } of decoded === null ? [] : plainTokens(decoded)) {
      found.push({ start, end, token, form: 'base64' });
    }
  }
  return found;
}

/** Characters that need no encoding were encoded all the same. */
const PERCENT_HEADS = ['%65%79%4A', '%65%79%4a'];
const PERCENT_RUN = new RegExp(`(?:%[0-7][0-9a-fA-F]|[\\w.-]){0,${String(MAX_TOKEN)}}`, 'y');

function percentTokens(text: string): FoundToken[] {
  const found: FoundToken[] = [];
  const find = finder(text, PERCENT_HEADS);
  let from = 0;
  for (let start = find(from); start >= 0; start = find(from)) {
    PERCENT_RUN.lastIndex = start;
    PERCENT_RUN.test(text);
    const end = PERCENT_RUN.lastIndex;
    from = Math.max(start + 1, end);
    if (end - start < MIN_TOKEN) continue;
    for (const { token } of plainTokens(decodeURIComponent(text.slice(start, end))))
      found.push({ start, end, token, form: 'percent' });
  }
  return found;
}
