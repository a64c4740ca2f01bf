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

const TOKEN = 1;
const BASE64 = 2;
const GLUED = 4;

/** What a character may be part of. */
const kinds = new Uint8Array(128);
for (const [characters, kind] of [
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_', TOKEN | BASE64],
  ['+/=', BASE64],
  ['"\'`\\\r\n', GLUED],
] as const) {
  for (let index = 0; index < characters.length; index += 1) kinds[characters.charCodeAt(index)] = kind;
}

function isOf(kind: number, text: string, at: number): boolean {
  return ((kinds[text.charCodeAt(at)] ?? 0) & kind) !== 0;
}

/** Where what a string may be cut by ends, at this place; the place itself when there is nothing of the kind. */
function afterGlue(text: string, at: number): number {
  if (!isOf(GLUED, text, at)) return at;
  GLUE.lastIndex = at;
  return GLUE.test(text) ? GLUE.lastIndex : at;
}

/** Where a run of characters ends that may be cut into pieces. */
function endOfRun(text: string, from: number, limit: number, kind: number): number {
  const last = Math.min(text.length, from + limit);
  let at = from;
  while (at < last) {
    if (isOf(kind, text, at)) {
      at += 1;
      continue;
    }
    const after = afterGlue(text, at);
    if (after === at || !(isOf(kind, text, after) || text.startsWith('.', after))) return at;
    at = after;
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
  const next = words.map((word) => text.indexOf(word));
  return (from) => {
    let first = -1;
    for (let index = 0; index < words.length; index += 1) {
      let at = next[index] ?? -1;
      if (at >= 0 && at < from) next[index] = at = text.indexOf(words[index] ?? '', from);
      if (at >= 0 && (first < 0 || at < first)) first = at;
    }
    return first;
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
  if (payloadEnd - payloadStart < MIN_PAYLOAD) return null;
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

/** The 43 characters that follow, put together; null for more, for less, and for a mask. */
function signatureAt(text: string, from: number): { readonly value: string; readonly end: number } | null {
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
  const value = unglued(text.slice(from, at));
  return new Set(value).size < 10 ? null : { value, end: at };
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
  let from = 0;
  for (let at = find(from); at >= 0; at = find(from)) {
    const end = endOfRun(text, at, MAX_TOKEN, BASE64);
    from = end;
    if ((end - at) * 3 < MIN_TOKEN * 4) continue;
    const before = ENCODED_HEADS.find(({ word }) => text.startsWith(word, at))?.before ?? 0;
    const start = Math.max(0, at - before);
    const run = unglued(text.slice(start, end));
    const decoded = decodeBase64(run.slice(0, run.length - (run.length % 4 === 1 ? 1 : 0)));
    const [token] = decoded === null ? [] : plainTokens(decoded);
    if (token) found.push({ start, end, token: token.token, form: 'base64' });
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
    const encoded = PERCENT_RUN.exec(text)?.[0] ?? '';
    const end = start + encoded.length;
    from = Math.max(start + 1, end);
    if (encoded.length < MIN_TOKEN) continue;
    const [token] = plainTokens(decodeURIComponent(encoded));
    if (token) found.push({ start, end, token: token.token, form: 'percent' });
  }
  return found;
}
