import { Characters } from './characters';

/** How long a name may be; past it, it is no name. */
const MAX_NAME = 80;
const MAX_SPACES = 20;

/** Of names as they stand in any language, with dots, colons and hyphens. */
const NAME = new Characters(/[\w.:-]/);
const NAME_ON = /[\w.:-]*/y;
const QUOTES = new Characters(/["'`]/);
const SPACES = new Characters(/[ \t]/);
/** What gives a value to a name, all of one character and in any number: `=>`, `||=`, `??`, `:=`, `>`, `(`. */
const OPERATORS = new Characters(/[=:?|,(>{]/);
/** What closes a name: quotes, brackets. */
const CLOSERS = new Characters(/["'`\])}\\]/);
/** How a type may end that stands between a name and its value. */
const ENDS_TYPE = new Characters(/[rg?]/);
const TYPE = /(?:^|[ \t:&])(?:string|String|str|NSString)\??$/;
const BEFORE_TYPE = new Characters(/[ \t:&]/);
/** Commands that take a name and its value apart by a space. */
const COMMAND = /(?:^|\n)[ \t]{0,20}(?:ENV|ARG|setx?)[ \t]{1,20}$/;

/** Where the name begins that a place is in, or that ends there. */
export function startOfName(text: string, at: number): number {
  return NAME.startOf(text, at, MAX_NAME);
}

export function endOfName(text: string, at: number): number {
  NAME_ON.lastIndex = at;
  NAME_ON.test(text);
  return Math.min(NAME_ON.lastIndex, at + MAX_NAME);
}

/**
 * The name that the text from this place on is given to: what stands before it, an operator and quotes. Null where there is
 * nothing of the kind. Reads backwards, and no further than the line.
 */
export function nameBefore(text: string, place: number): string | null {
  let at = place;
  if (QUOTES.isAt(text, at - 1)) at -= text[at - 2] === '\\' ? 2 : 1;
  const beforeQuote = at;
  at = SPACES.startOf(text, at, MAX_SPACES);
  const beforeSpaces = at;
  at = operator(text, at);
  if (at === beforeSpaces) return beforeSpaces < beforeQuote ? ofCommand(text, beforeSpaces) : null;
  at = SPACES.startOf(text, at, MAX_SPACES);
  const end = withoutType(text, CLOSERS.startOf(text, at, MAX_SPACES));
  const start = startOfName(text, end);
  return start < end && end - start < MAX_NAME ? text.slice(start, end) : null;
}

function operator(text: string, from: number): number {
  const last = text[from - 1];
  if (last === 'r' && /(?:^|[^\w])or$/.test(text.slice(Math.max(0, from - 3), from))) return from - 2;
  return OPERATORS.startOf(text, last === '-' && text[from - 2] === ':' ? from - 1 : from, MAX_SPACES);
}

/** Before a type, if one stands at the end of what comes before this place. */
function withoutType(text: string, end: number): number {
  if (!ENDS_TYPE.isAt(text, end - 1)) return end;
  const type = TYPE.exec(text.slice(Math.max(0, end - 12), end));
  if (!type) return end;
  return BEFORE_TYPE.startOf(text, end - type[0].length, MAX_SPACES);
}

function ofCommand(text: string, end: number): string | null {
  const start = startOfName(text, end);
  // Whatever words stand apart by a space: an option, or the instruction of a file of commands.
  const isOption = text.startsWith('--', start);
  const isCommand = isOption || COMMAND.test(text.slice(Math.max(0, start - 24), start));
  return isCommand && start < end ? text.slice(start, end) : null;
}
