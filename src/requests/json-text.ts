/**
 * JSON as it was sent, told without reading it into values: numbers beyond what JavaScript can hold, keys that stand
 * twice, escapes and the order of keys are kept. Nothing here calls itself, so that no nesting is too deep.
 */

/** Deeper answers are not read into values: what walks through values calls itself at each level. */
export const DEEPEST = 500;

/** Levels that are indented: beyond them every line begins alike. */
const INDENTED = 50;
/** A longer text is not indented, in UTF-16 units: deep lists of short values would grow a hundredfold. */
const LONGEST_INDENTED = 100_000_000;

const BACKSLASH = 0x5c;

/** Whether lists and objects stand in each other more than so many times. */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at) - 1;
        break;
      case '[':
      case '{':
        depth += 1;
        if (depth > most) return true;
        break;
      case ']':
      case '}':
        depth -= 1;
        break;
      case undefined:
      default:
    }
  }
  return false;
}

/** Indented by two spaces; as it came where that would be too long. The text has to be JSON. */
export function indentJson(text: string): string {
  const out: string[] = [];
  let depth = 0;
  let length = 0;
  let previous = '';
  for (const token of tokens(text)) {
    const isFirst = previous === '{' || previous === '[';
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    const breaks = previous === ',' || (closes ? !isFirst : isFirst);
    if (breaks) {
      const line = newLine(depth);
      out.push(line);
      length += line.length;
    }
    length += token.length;
    if (length > LONGEST_INDENTED) return text;
    out.push(token === ':' ? ': ' : token);
    if (token === '{' || token === '[') depth += 1;
    previous = token;
  }
  return `${out.join('')}\n`;
}

/** On one line. The text has to be JSON: a line break in it stands between values. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\r\n][ \t\r\n]*/g, '');
}

/** The most digits that a number of JavaScript holds, whatever they are. */
const EXACT_DIGITS = 15;

/** With every number that JavaScript would round, or not hold at all, as a text. The text has to be JSON. */
export function withExactNumbers(text: string): string {
  if (!/\d{16}|\d[\d.]{16}|e/i.test(text)) return text;
  let out = '';
  for (const token of tokens(text)) out += /^[-\d]/.test(token) && !isExact(token) ? `"${token}"` : token;
  return out;
}

function isExact(token: string): boolean {
  return token.replace(/e.*$/i, '').replaceAll(/\D/g, '').length <= EXACT_DIGITS && Number.isFinite(Number(token));
}

/** An object's JSON on one line, with the JSON text of one more key at its end. */
export function withText(object: object, name: string, json: string): string {
  return `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(name)}:${onOneLine(json)}}`;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Brackets, colons and commas, strings with their quotes, and the rest word by word; blanks are left out. */
function* tokens(text: string): Generator<string> {
  const next = /["{}[\],:]|[^\s"{}[\],:]+/g;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [token] = found;
    if (token === '"') next.lastIndex = endOfString(text, found.index);
    yield token === '"' ? text.slice(found.index, next.lastIndex) : token;
  }
}

/** By the index of its first quote. An expression would count every character of a string on its stack. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
  return text.length;
}

const newLines = Array.from({ length: INDENTED + 1 }, (_, depth) => `\n${'  '.repeat(depth)}`);

function newLine(depth: number): string {
  return newLines[Math.min(depth, INDENTED)] ?? '';
}
