/** A module's text, as long as it was, with blanks for what is no code. */
export interface BareCode {
  /** Without comments. */
  readonly uncommented: string;
  /** Without comments and without what stands in strings, whose quotes stay. */
  readonly bare: string;
}

const REGEX_AFTER = /(?:^|[(,=:[!&|?{};\n~^%*+<>-]|\b(?:return|typeof|case|of|in|do|else|void|yield|await))\s*$/;
const REGEX = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;

/** Where something may begin that is no code; in the hole of a template, braces count too. */
const MARK = /["'`/<]/g;
const MARK_IN_HOLE = /["'`/<{}]/g;

/** The text that was last looked at: several ask of one in turn. */
let last: { readonly text: string; readonly code: BareCode } | undefined;

/**
 * Tells JavaScript's code from its comments and strings, well enough to look for words: a tokenizer and no parser. What it
 * misjudges ends with the line, except in a template.
 */
export function bareCode(text: string): BareCode {
  if (last?.text !== text) last = { text, code: separated(text) };
  return last.code;
}

function separated(text: string): BareCode {
  const uncommented: string[] = [];
  const bare: string[] = [];
  /** For each template that is open, how many braces are open in its hole. */
  const holes: number[] = [];
  let at = 0;
  let begun = 0;
  const take = (to: number): void => {
    const part = text.slice(begun, to);
    uncommented.push(part);
    bare.push(part);
    begun = to;
  };
  const blank = (to: number, isComment: boolean): void => {
    const part = text.slice(begun, to);
    const blanks = part.includes('\n') ? part.replace(/[^\n]/g, ' ') : ' '.repeat(part.length);
    uncommented.push(isComment ? blanks : part);
    bare.push(blanks);
    begun = to;
  };
  /** From inside a template to its end, or to where a hole begins. */
  const template = (from: number): number => {
    take(from);
    let end = from;
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end)) end += text[end] === '\\' ? 2 : 1;
    blank(Math.min(end, text.length), false);
    if (text[end] !== '`') holes.push(0);
    return text[end] === '`' ? end + 1 : end + 2;
  };
  for (;;) {
    const mark = holes.length === 0 ? MARK : MARK_IN_HOLE;
    mark.lastIndex = at;
    const found = mark.exec(text);
    if (!found) break;
    at = found.index;
    const [character] = found;
    if (character === '"' || character === "'") {
      take(at + 1);
      let end = at + 1;
      while (end < text.length && text[end] !== character && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
      blank(Math.min(end, text.length), false);
      at = end + 1;
    } else if (character === '`') at = template(at + 1);
    else if (character === '/' || (character === '<' && text.startsWith('<!--', at))) {
      const end = endOfComment(text, at);
      if (end > at) {
        take(at);
        blank(end, true);
        at = end;
      } else at = character === '/' ? afterRegex(text, at) : at + 1;
    } else {
      const open = holes.length - 1;
      const depth = holes[open];
      if (depth !== undefined && character === '{') holes[open] = depth + 1;
      if (depth !== undefined && character === '}') {
        if (depth === 0) {
          holes.pop();
          at = template(at + 1);
          continue;
        }
        holes[open] = depth - 1;
      }
      at += 1;
    }
  }
  take(text.length);
  return { uncommented: uncommented.join(''), bare: bare.join('') };
}

/** The place itself when no comment begins there. */
function endOfComment(text: string, at: number): number {
  const until = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    return end < 0 ? text.length : end + mark.length;
  };
  if (text.startsWith('//', at)) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (text.startsWith('/*', at)) return until('*/', at + 2);
  return text.startsWith('<!--', at) ? until('-->', at + 4) : at;
}

function afterRegex(text: string, at: number): number {
  if (!REGEX_AFTER.test(text.slice(Math.max(0, at - 20), at))) return at + 1;
  REGEX.lastIndex = at;
  return REGEX.test(text) ? REGEX.lastIndex : at + 1;
}
