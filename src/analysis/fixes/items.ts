import type { TextEdit } from '../findings';
import type { Span } from '../syntax/nodes';
import { isRestOfLine, type Code } from './code';

/**
 * Adds items behind the last of a list in brackets (entries of a map, arguments of a call), on lines of their own where
 * the last has one, with the trailing comma and the comments that are there.
 */
export function appendItems(code: Code, last: Span, added: readonly string[]): TextEdit[] {
  const rest = code.lineAfter(last.end);
  const comma = /^\s*,/.exec(rest)?.[0] ?? '';
  const afterComma = rest.slice(comma.length);
  const ownLine = code.lineBefore(last.start).trim() === '' && isRestOfLine(afterComma);
  if (!ownLine) {
    const text = added.map((item) => ` ${item}`).join(',');
    return comma === ''
      ? [code.insert(last.end, `,${text}`)]
      : [code.insert(last.end + comma.length, `${text}${afterComma.trim() === '' ? '' : ','}`)];
  }
  const indentation = code.indentationAt(last.start);
  const lines = added.map((item) => `\n${indentation}${item}`).join(',');
  const end = last.end + comma.length + afterComma.trimEnd().length;
  if (comma !== '') return [code.insert(end, `${lines},`)];
  return afterComma.trim() === ''
    ? [code.insert(last.end, `,${lines}`)]
    : [code.insert(last.end, ','), code.insert(end, lines)];
}

/** Takes an item out of a list in brackets, with its comma, and with its line where it has one for itself. */
export function removeItem(code: Code, item: Span, items: readonly Span[]): TextEdit {
  const index = items.findIndex((each) => each.start === item.start);
  const previous = items[index - 1];
  const next = items[index + 1];
  const rest = code.lineAfter(item.end);
  const comma = /^\s*,/.exec(rest)?.[0] ?? '';
  const afterComma = rest.slice(comma.length);
  const before = code.lineBefore(item.start);
  const ownLine = before.trim() === '' && isRestOfLine(afterComma) && !(previous && !next && comma === '');
  if (ownLine) return code.replace({ start: item.start - before.length, end: code.nextLine(item.end) }, '');
  if (next) return code.replace({ start: item.start, end: next.start }, '');
  if (previous) return code.replace({ start: previous.end, end: item.end }, '');
  return code.replace({ start: item.start, end: item.end + comma.length }, '');
}
