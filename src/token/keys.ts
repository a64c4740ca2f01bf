import { Characters } from './characters';
import { endOfName, nameBefore, startOfName } from './key-names';
import { isOpaqueAt, nextRun } from './opaque';

/** A key of before the JSON web tokens, in a text: 32 letters and digits that only their name tells from a hash. */
export interface FoundKey {
  readonly start: number;
  readonly end: number;
  /** A secret. */
  readonly key: string;
}

const LENGTH = 32;
const SERVICE = /api[_.-]?entreprise(?!s)/i;
const SECRET_NAME = /token|jeton|jwt|secret|bearer|(?:^|[_.:-])(?:api)?(?:key|cl[eé])(?![a-z])/i;
const SECRET_HUMP = /(?:^|_)(?:key|cle)(?![a-z])|[a-z](?:Key|Cle)(?![a-z])/;
/** A letter of every word above: most names have none, and are passed over at once. */
const SECRET_LETTER = /[bcjk]/i;
/** What is made of a secret, or stands for it, or is a key of another kind. */
const DERIVED =
  /[_.:-](?:ids?|hash|hashed|digest|md5|sha\d*|checksum|fingerprint|empreinte|name|nom|url|uri|path|file|fichier|etag|version|commit)$|[a-z](?:Ids?|Hash|Digest|Md5|Sha\d*|Checksum|Fingerprint|Name|Url|Uri|Path|File|Version)$|(?:cache|primary|foreign|public|idempotency|sort|partition|session|lock|index|row)[_.-]?key/i;

/** What gives a value to a name that stands before it: `name: X` and `value: …`, `variable "X"` and `default = …`. */
const VALUE = /^(?:value|default|default_?value|valeur|d[eé]faut|fallback)$/i;
const NAMED = /(?:\b(?:name|key|nom|variable)["'`]?\s{0,3}[=:]?\s{0,3}["'`]?)$/i;
const MAX_BETWEEN = 160;
/** How far above a key the name may stand of what it is part of. */
const MAX_LINES = 20;
const MAX_LINE = 200;
const MAX_DISTANCE = MAX_LINES * MAX_LINE;
/** Copies are looked for of so many keys. */
const MAX_KEYS = 16;
/** A name that holds others: of a map, of a section. */
const OPENS = /["'`\])]*[ \t]*(?:(?:=>|=|:)[ \t]*)?(?:new[ \t]+\w+[ \t]*)?(?:[{[(][ \t]*)?(?:#[^\n]*)?\r?$/;
const SECTION = /^[ \t]*\[{1,2}[^\]\n]*\]{1,2}[ \t]*\r?$/;
const IN_QUERY = /[?&]token=$/i;
const ADDRESS = /entreprise\.api\.gouv\.fr[^\s"'`<>]{0,300}$/;

/**
 * Keys that are given to a name of the service, or below one: `API_ENTREPRISE_TOKEN = "…"`, `api_entreprise:` and `key:` under
 * it, `name: API_ENTREPRISE_TOKEN` and `value:` under it; or that stand in an address of the service. Time is linear in the
 * length of the text.
 */
export function keysIn(text: string): FoundKey[] {
  const found: FoundKey[] = [];
  const services = new Services(text);
  const lines = new Lines(text);
  let from = 0;
  for (let start = nextRun(text, from); start >= 0; start = nextRun(text, from)) {
    from = start + LENGTH;
    const nearest = services.before(start);
    if (nearest < 0 || start - nearest > MAX_DISTANCE) {
      // None before the next name of the service is any of ours.
      from = Math.max(from, services.next);
      continue;
    }
    if (isJoined(text, start)) continue;
    const name = nameBefore(text, start);
    const meaning = name === null ? 'other' : meaningOf(name);
    const isOurs =
      meaning === 'ours' ||
      (meaning === 'value' && isNamedBeside(text, start, nearest)) ||
      (meaning === 'secret' && (isInAddress(text, start) || isInside(text, start, nearest) || lines.isBelow(start)));
    if (isOurs && isOpaqueAt(text, start)) found.push({ start, end: from, key: text.slice(start, from) });
  }
  return withCopies(text, found);
}

/** With the other places where a key stands that was found: whatever stands before it there, it is the same secret. */
function withCopies(text: string, found: readonly FoundKey[]): FoundKey[] {
  const all = new Map(found.map((each) => [each.start, each]));
  for (const key of [...new Set(found.map((each) => each.key))].slice(0, MAX_KEYS)) {
    for (let start = text.indexOf(key); start >= 0; start = text.indexOf(key, start + LENGTH))
      if (!isJoined(text, start)) all.set(start, { start, end: start + LENGTH, key });
  }
  return [...all.values()].sort((a, b) => a.start - b.start);
}

function isInAddress(text: string, start: number): boolean {
  return IN_QUERY.test(text.slice(start - 7, start)) && ADDRESS.test(text.slice(Math.max(0, start - 300), start));
}

const JOINS_AFTER = new Characters(/[_+/=-]/);
const JOINS_BEFORE = new Characters(/[_+/]/);

/** Whether it is part of something longer: a path, a base64 text, a name with hyphens. */
function isJoined(text: string, start: number): boolean {
  if (JOINS_AFTER.isAt(text, start + LENGTH) || JOINS_BEFORE.isAt(text, start - 1)) return true;
  return text[start - 1] === '-' && /\w/.test(text.charAt(start - 2));
}

/** What a name says of the value that it is given. */
type Meaning = 'ours' | 'secret' | 'value' | 'other';

function meaningOf(name: string): Meaning {
  if (VALUE.test(name)) return 'value';
  if (!SECRET_LETTER.test(name)) return 'other';
  if (!(SECRET_NAME.test(name) || SECRET_HUMP.test(name)) || DERIVED.test(name)) return 'other';
  return SERVICE.test(name) ? 'ours' : 'secret';
}

/** Whether the name of the service right before is a secret's, and is what a `value` belongs to. */
function isNamedBeside(text: string, start: number, nearest: number): boolean {
  if (start - nearest > MAX_BETWEEN) return false;
  const from = startOfName(text, nearest);
  const to = endOfName(text, nearest);
  if (meaningOf(text.slice(from, to)) !== 'ours') return false;
  const between = text.slice(to, start);
  return NAMED.test(text.slice(Math.max(0, from - 30), from)) && /^["'`]?(?:\s*\{)?[^{}]*$/.test(between);
}

/** Whether a map that is given to a name of the service, on one line, is still open: `api_entreprise: { token: '…'`. */
function isInside(text: string, start: number, nearest: number): boolean {
  if (start - nearest > MAX_LINE) return false;
  const between = text.slice(Math.max(0, nearest - 4), start);
  if (between.includes('\n')) return false;
  const service = SERVICE.exec(between);
  if (!service) return false;
  const rest = between.slice(service.index + service[0].length);
  return /^\w{0,20}["'`\])]*[ \t]*(?:(?:=>|=|:)[ \t]*)?[{[(][^}\])]*$/.test(rest);
}

const NAME = /entreprise|Entreprise|ENTREPRISE/g;
const NAME_LENGTH = 'entreprise'.length;

/** Where the service's name stands in a text, as far as it has been asked for. */
class Services {
  private last = -1;
  /** The first that is not before the place that was asked for last. */
  next = -1;

  constructor(private readonly text: string) {}

  /** The last before a place, which grows from call to call; -1 where there is none. */
  before(place: number): number {
    while (this.next < place) {
      this.last = this.next;
      // Those that are too far away are jumped over.
      NAME.lastIndex = Math.max(this.next + 1, place - MAX_DISTANCE);
      this.next = NAME.test(this.text) ? NAME.lastIndex - NAME_LENGTH : Number.MAX_SAFE_INTEGER;
    }
    return this.last;
  }
}

/** What stands above a place, by how far to the right its lines begin, or by the section that it is in. */
class Lines {
  /** Of lines that were asked for: whether they are below a name of the service. */
  private readonly known = new Map<number, { readonly line: number; readonly is: boolean }>();

  constructor(private readonly text: string) {}

  isBelow(place: number): boolean {
    const { text } = this;
    let start = text.lastIndexOf('\n', place - 1) + 1;
    if (place - start > MAX_LINE) return false;
    let indent = indentOf(text, start);
    const first = { line: start, indent };
    let is: boolean | undefined;
    for (let line = 0; line < MAX_LINES && start > 0 && is === undefined; line += 1) {
      const end = start - 1;
      start = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - MAX_LINE);
      if (end - start >= MAX_LINE) break;
      const own = indentOf(text, start);
      const isEmpty = start + own >= end;
      if (isEmpty || own > indent) continue;
      const content = text.slice(start + own, end);
      // What was found out for that line holds for what is below it.
      const known = this.known.get(own);
      if (SECTION.test(content)) is = SERVICE.test(content);
      else if (own < indent && isOpening(content)) is = true;
      else if (known?.line === start) is = known.is;
      indent = own;
    }
    this.known.set(first.indent, { line: first.line, is: is === true });
    return is === true;
  }
}

/** Whether a line gives something of several lines to a name of the service. */
function isOpening(line: string): boolean {
  const service = SERVICE.exec(line);
  if (!service) return false;
  const rest = line.slice(service.index + service[0].length);
  return OPENS.test(rest) && /^\w{0,20}["'`\])]*[ \t]*(?:=>|=|:|[{[(]|\r?$)/.test(rest);
}

function indentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
  return at - lineStart;
}
