/** A key of before the JSON web tokens, in a text: 32 letters and digits that only their name tells from a hash. */
export interface FoundKey {
  readonly start: number;
  readonly end: number;
  /** A secret. */
  readonly key: string;
}

const SERVICE = /api[_.-]?entreprise(?!s)/gi;
const SECRET_NAME = /token|jeton|jwt|secret|bearer|(?:^|[_.-])(?:key|cl[eé])(?![a-z])/i;
const SECRET_HUMP = /[a-z](?:Key|Cle)(?![a-z])/;
const KEY = /^[A-Za-z0-9]{32}$/;
const MAX_NAME = 80;
/** Between a name and the literal that it is given. */
const ASSIGNED = /["'`\])]*[ \t]*(?:=>|:=|\?\?=|\|\|=|=|:|,)[ \t]*(["'`]?)([A-Za-z0-9]{32})(?![A-Za-z0-9])\1/y;
/** A name that holds others: of a map, of a section. */
const OPENS = /["'`\])]*[ \t]*(?:=>|=|:)?[ \t]*[{[(]?[ \t]*\r?$/;
const NESTED =
  /^[ \t]*["'`:]?([\w.-]{2,40})["'`]?[ \t]*(?:=>|=|:)[ \t]*["'`]?([A-Za-z0-9]{32})["'`]?[ \t]*,?[ \t]*(?:#.*)?\r?$/;
const MAX_NESTED_LINES = 20;
/** Characters between a name and the end of its line, and of a line below it; past these it is another matter. */
const MAX_REST = 20;
const MAX_LINE = 200;

/** Whether a text may be such a key: no word, no mask, no number. */
export function isOpaqueKey(text: string): boolean {
  return KEY.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text) && new Set(text).size >= 8;
}

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) || SECRET_HUMP.test(name);
}

/** Keys that are given to a name of the service, or below one: `API_ENTREPRISE_TOKEN = "…"`, `api_entreprise:` and `key:` under it. */
export function keysIn(text: string): FoundKey[] {
  const found: FoundKey[] = [];
  let from = 0;
  for (const match of text.matchAll(SERVICE)) {
    if (match.index < from) continue;
    const name = nameAround(text, match.index, match.index + match[0].length);
    from = name.end;
    ASSIGNED.lastIndex = name.end;
    const assigned = isSecretName(name.text) ? ASSIGNED.exec(text) : null;
    if (assigned) {
      const [, quote = '', key = ''] = assigned;
      const start = ASSIGNED.lastIndex - key.length - quote.length;
      if (isOpaqueKey(key)) found.push({ start, end: start + key.length, key });
    } else found.push(...nestedKeys(text, name));
  }
  return found;
}

interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function nameAround(text: string, from: number, to: number): Name {
  let start = from;
  while (start > 0 && from - start < MAX_NAME && isNameCharacter(text.charCodeAt(start - 1))) start -= 1;
  let end = to;
  while (end < text.length && end - to < MAX_NAME && isNameCharacter(text.charCodeAt(end))) end += 1;
  return { start, end, text: text.slice(start, end) };
}

/** Of a name as it stands in any language, with dots and hyphens. */
function isNameCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code === 46
  );
}

/** Lines below a name that stand further to the right than it. */
function nestedKeys(text: string, name: Name): FoundKey[] {
  const rest = text.slice(name.end, name.end + MAX_REST);
  const length = rest.indexOf('\n');
  if (length < 0 || !OPENS.test(rest.slice(0, length))) return [];
  const lineEnd = name.end + length;
  const before = text.slice(Math.max(0, name.start - MAX_LINE), name.start);
  const indent = indentOf(before, before.lastIndexOf('\n') + 1);
  const found: FoundKey[] = [];
  let start = lineEnd + 1;
  for (let line = 0; line < MAX_NESTED_LINES && start < text.length; line += 1) {
    const length = text.slice(start, start + MAX_LINE).search(/\n|$/);
    const end = start + length;
    if (length === MAX_LINE || (end > start + 1 && indentOf(text, start) <= indent)) break;
    const [, key = '', value = ''] = NESTED.exec(text.slice(start, end)) ?? [];
    if (isSecretName(key) && isOpaqueKey(value)) {
      const at = text.lastIndexOf(value, end);
      found.push({ start: at, end: at + value.length, key: value });
    }
    start = end + 1;
  }
  return found;
}

function indentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
  return at - lineStart;
}
