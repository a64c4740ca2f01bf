/**
 * Tab stops of an editor's snippet. While code is written a tab stop is a text between marks that no language escapes;
 * only when all is written does it become `${1:text}`, and everything else is escaped for the editor.
 */
const OPEN = '\uE000';
const MIDDLE = '\uE001';
const CLOSE = '\uE002';

/** A tab stop as a text that passes through idioms and templates. The number is one digit or more. */
export function tabStop(number: number, text: string): string {
  return `${OPEN}${number}${MIDDLE}${text}${CLOSE}`;
}

/** Any text without what would pass for a mark of ours. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000-\uE002]/g, '\uFFFD');
}

/** Code with tab stops as text in the syntax of the editor's snippets, in which the rest stands for itself. */
export function snippetText(code: string): string {
  const stops = new RegExp(`${OPEN}(\\d+)${MIDDLE}([^${CLOSE}]*)${CLOSE}`, 'g');
  let result = '';
  let at = 0;
  for (const stop of code.matchAll(stops)) {
    const [whole, number = '', text = ''] = stop;
    result += code.slice(at, stop.index).replace(/[\\$]/g, '\\$&') + `\${${number}:${text.replace(/[\\$}]/g, '\\$&')}}`;
    at = stop.index + whole.length;
  }
  return result + code.slice(at).replace(/[\\$]/g, '\\$&');
}
