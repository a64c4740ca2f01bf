/** How long a name may be; past it, it is no name. */
const MAX_NAME = 80;
const MAX_SPACES = 20;

/** Of names as they stand in any language, with dots, colons and hyphens. */
const characters = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.:-]/.test(String.fromCharCode(code)) ? 1 : 0));

function isOfName(text: string, at: number): boolean {
  return characters[text.charCodeAt(at)] === 1;
}

/** Where the name begins that a place is in, or that ends there. */
export function startOfName(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_NAME && isOfName(text, start - 1)) start -= 1;
  return start;
}

export function endOfName(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < MAX_NAME && isOfName(text, end)) end += 1;
  return end;
}

/** What gives a value to a name, all of one character and in any number: `=>`, `||=`, `??`, `:=`, `>`, `(`. */
const OPERATORS = '=:?|,(>{';
/** What closes a name: quotes, brackets. */
const CLOSERS = '"\'`])}\\';
/** A type between a name and its value. */
const TYPE = /(?:^|[ \t:&])(?:string|String|str|NSString)\??$/;
/** Commands that take a name and its value apart by a space. */
const COMMAND = /(?:^|\n)[ \t]{0,20}(?:ENV|ARG|setx?)[ \t]{1,20}$/;

/**
 * The name that the text from this place on is given to: what stands before it, an operator and quotes. Null where there is
 * nothing of the kind. Reads backwards, and no further than the line.
 */
export function nameBefore(text: string, place: number): string | null {
  let at = place;
  if (isIn('"\'`', text, at - 1)) at -= text[at - 2] === '\\' ? 2 : 1;
  const beforeQuote = at;
  at = skip(text, at, ' \t');
  const beforeSpaces = at;
  at = operator(text, at);
  if (at === beforeSpaces) return beforeSpaces < beforeQuote ? ofCommand(text, beforeSpaces) : null;
  at = skip(text, at, ' \t');
  const end = withoutType(text, skip(text, at, CLOSERS));
  const start = startOfName(text, end);
  return start < end && end - start < MAX_NAME ? text.slice(start, end) : null;
}

function isIn(set: string, text: string, at: number): boolean {
  return at >= 0 && set.includes(text.charAt(at)) && at < text.length;
}

/** Backwards over characters of a set. */
function skip(text: string, from: number, set: string): number {
  let at = from;
  while (from - at < MAX_SPACES && isIn(set, text, at - 1)) at -= 1;
  return at;
}

function operator(text: string, from: number): number {
  if (/(?:^|[^\w])or$/.test(text.slice(Math.max(0, from - 3), from))) return from - 2;
  const at = text.startsWith(':-', from - 2) ? from - 1 : from;
  return skip(text, at, OPERATORS);
}

/** Before a type, if one stands at the end of what comes before this place. */
function withoutType(text: string, end: number): number {
  if (!isIn('rg?', text, end - 1)) return end;
  const type = TYPE.exec(text.slice(Math.max(0, end - 12), end));
  if (!type) return end;
  let at = end - type[0].length;
  while (end - at < MAX_SPACES && isIn(' \t:&', text, at - 1)) at -= 1;
  return at;
}

function ofCommand(text: string, end: number): string | null {
  const start = startOfName(text, end);
  // Whatever words stand apart by a space: an option, or the instruction of a file of commands.
  const isOption = text.startsWith('--', start);
  const isCommand = isOption || COMMAND.test(text.slice(Math.max(0, start - 24), start));
  return isCommand && start < end ? text.slice(start, end) : null;
}
