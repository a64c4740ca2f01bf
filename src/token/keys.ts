import { isOpaqueAt, runsIn } from './opaque';

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
/** What is made of a secret, or stands for it, or is a key of another kind. */
const DERIVED =
  /[_.:-](?:ids?|hash|hashed|digest|md5|sha\d*|checksum|fingerprint|empreinte|name|nom|url|uri|path|file|fichier|etag|version|commit)$|[a-z](?:Ids?|Hash|Digest|Md5|Sha\d*|Checksum|Fingerprint|Name|Url|Uri|Path|File|Version)$|(?:cache|primary|foreign|public|idempotency|sort|partition|session|lock|index|row)[_.-]?key/i;

/** What stands between a name and the key that it is given, read backwards from the key. */
const GIVEN = new RegExp(
  String.raw`(?<=(?<![\w.:-])(:?[\w.-](?:[\w.:-]{0,78}[\w.-])?)` +
    // What closes the name, and a type.
    String.raw`["'\x60\])}\\]{0,3}(?:[ \t]*:?[ \t]*(?:string|String|str|&(?:'static )?str|NSString)[?]?)?[ \t]{0,20}` +
    String.raw`(?:(?:=>|:=|\?\?=?|\|\|=?|\?:|:-|=|:|,|\bor\b|\(|>|\{)[ \t]{0,20}|(?<=^[ \t]*(?:ENV|ARG|export|set|setx|--[\w-]{1,60}|[^\n]{0,120}[ \t]--[\w-]{1,60})[ \t]+(?:[\w.-]{1,80}[ \t]+)?))` +
    String.raw`\\?["'\x60]?)`,
  'my',
);
/** What gives a value to a name that stands before it: `name: X` and `value: …`, `variable "X"` and `default = …`. */
const VALUE = /^(?:value|default|default_?value|valeur|d[eé]faut|fallback)$/i;
const NAMED = /(?:\b(?:name|key|nom|variable)["'`]?\s{0,3}[=:]?\s{0,3}["'`]?)$/i;
const MAX_BETWEEN = 160;
/** How far above a key the name may stand of what it is part of. */
const MAX_LINES = 20;
const MAX_LINE = 200;
const MAX_DISTANCE = MAX_LINES * MAX_LINE;
/** A name that holds others: of a map, of a section. */
const OPENS = /["'`\])]*[ \t]*(?:=>|=|:)?[ \t]*(?:new[ \t]+\w+)?[{[(]?[ \t]*(?:#[^\n]*)?\r?$/;
const SECTION = /^[ \t]*\[{1,2}[^\]\n]*\]{1,2}[ \t]*\r?$/;
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
  for (const start of runsIn(text)) {
    const end = start + LENGTH;
    if (isJoined(text, start, end)) continue;
    const nearest = services.before(start);
    if (nearest < 0 || start - nearest > MAX_DISTANCE || !isOpaqueAt(text, start)) continue;
    if (isOfService(text, start, nearest, lines)) found.push({ start, end, key: text.slice(start, end) });
  }
  return found;
}

/** Whether it is part of something longer: a path, a base64 text, a name with hyphens. */
function isJoined(text: string, start: number, end: number): boolean {
  return /[\w+/=-]/.test(text.charAt(end)) || /[\w+/]$|\w-$/.test(text.slice(Math.max(0, start - 2), start));
}

function isOfService(text: string, start: number, nearest: number, lines: Lines): boolean {
  GIVEN.lastIndex = start;
  const name = GIVEN.exec(text)?.[1];
  if (name === undefined) return false;
  if (DERIVED.test(name)) return false;
  if (VALUE.test(name)) return isNamedBeside(text, start, nearest);
  if (!SECRET_NAME.test(name) && !SECRET_HUMP.test(name)) return false;
  if (SERVICE.test(name)) return true;
  if (/^token$/i.test(name) && ADDRESS.test(text.slice(Math.max(0, start - 300), start))) return true;
  return start - nearest < MAX_LINE && isInside(text, start, nearest) ? true : lines.isBelow(start);
}

/** Whether the name of the service right before is a secret's, and is what a `value` belongs to. */
function isNamedBeside(text: string, start: number, nearest: number): boolean {
  if (start - nearest > MAX_BETWEEN) return false;
  const head = /[\w.:-]*$/.exec(text.slice(Math.max(0, nearest - 80), nearest))?.[0] ?? '';
  const name = /^[\w.:-]*/.exec(text.slice(nearest - head.length, nearest + 80))?.[0] ?? '';
  if (!SERVICE.test(name) || DERIVED.test(name) || !(SECRET_NAME.test(name) || SECRET_HUMP.test(name))) return false;
  const nameStart = nearest - head.length;
  const between = text.slice(nameStart + name.length, start);
  return NAMED.test(text.slice(Math.max(0, nameStart - 30), nameStart)) && /^["'`]?\s*[{,]?[^{}]*$/.test(between);
}

/** Whether a map that is given to a name of the service, on one line, is still open: `api_entreprise: { token: '…'`. */
function isInside(text: string, start: number, nearest: number): boolean {
  const between = text.slice(Math.max(0, nearest - 4), start);
  if (between.includes('\n')) return false;
  const service = SERVICE.exec(between);
  return (
    service !== null && /^\w{0,20}["'`\])]*[ \t]*(?:=>|=|:)?[ \t]*[{[(][^}\])]*$/.test(between.slice(service[0].length))
  );
}

const WORDS = ['entreprise', 'Entreprise', 'ENTREPRISE'];

/** Where the service's name stands in a text, as far as it has been asked for. */
class Services {
  private readonly next = WORDS.map(() => -2);
  private last = -1;

  constructor(private readonly text: string) {}

  /** The last before a place, which grows from call to call; -1 where there is none. */
  before(place: number): number {
    for (const [index, word] of WORDS.entries()) {
      let at = this.next[index] ?? -1;
      if (at === -2) at = this.text.indexOf(word);
      // Those that are too far away are jumped over.
      if (at >= 0 && at < place - MAX_DISTANCE) at = this.text.indexOf(word, place - MAX_DISTANCE);
      while (at >= 0 && at < place) {
        this.last = Math.max(this.last, at);
        at = this.text.indexOf(word, at + word.length);
      }
      this.next[index] = at;
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
    const ownIndent = indent;
    const before = this.known.get(ownIndent);
    const first = start;
    let is: boolean | undefined;
    for (let line = 0; line < MAX_LINES && start > 0 && is === undefined; line += 1) {
      const end = start - 1;
      start = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - MAX_LINE);
      if (end - start >= MAX_LINE) break;
      const content = text.slice(start, end);
      if (content.trim() === '') continue;
      const own = indentOf(text, start);
      if (SECTION.test(content)) is = SERVICE.test(content);
      else if (own < indent) {
        if (isOpening(content)) is = true;
        indent = own;
      } else if (before?.line === start && own === indent) is = before.is;
    }
    this.known.set(ownIndent, { line: first, is: is === true });
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
