/**
 * What a terminal, a log or a page would obey instead of showing: control characters, direction marks and other invisible
 * ones, line separators, halves of a character. Tabs only move; the two joiners belong to how some languages are written.
 */
const OBEYED = /(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A workflow command of GitHub stands at the start of a line, whatever blanks come before it. */
const AT_START = /^(\s*)::/;

/** Those of Azure DevOps, of TeamCity and the old ones of GitHub count anywhere in a line. */
const ANYWHERE = /##(?=[a-z]*\[)/gi;

/**
 * A text that came from outside, as one line that is only ever read: what would be obeyed is written as `\u001b`. Inside a
 * text of JSON this is the same value still.
 */
export function printable(text: string): string {
  return text
    .replace(OBEYED, escaped)
    .replace(AT_START, (_, blanks: string) => `${blanks}\\u003a:`)
    .replace(ANYWHERE, '\\u0023#');
}

/** The same for a text whose line breaks (`\n`, `\r\n`) are to stay. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.endsWith('\r') ? `${printable(line.slice(0, -1))}\r` : printable(line)))
    .join('\n');
}

function escaped(character: string): string {
  let written = '';
  for (let index = 0; index < character.length; index += 1) {
    written += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return written;
}
