import type { TextEdit } from '../text/edit';
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

/** Takes items out of a list in brackets, with their commas, and with their lines where they have some for themselves. */
export function removeItems(code: Code, removed: readonly Span[], items: readonly Span[]): TextEdit[] {
  return runsOf(removed, items).map(([first, last]) => removeRun(code, first, last, items));
}

/** The first and last of each row of neighbours. */
function runsOf(removed: readonly Span[], items: readonly Span[]): (readonly [Span, Span])[] {
  const starts = new Set(removed.map(({ start }) => start));
  const runs: [Span, Span][] = [];
  let run: [Span, Span] | null = null;
  for (const item of items) {
    if (!starts.has(item.start)) run = null;
    else if (run) run[1] = item;
    else runs.push((run = [item, item]));
  }
  return runs;
}

function removeRun(code: Code, first: Span, last: Span, items: readonly Span[]): TextEdit {
  const previous = items.findLast((each) => each.start < first.start);
  const next = items.find((each) => each.start > last.start);
  const rest = code.lineAfter(last.end);
  const comma = /^\s*,/.exec(rest)?.[0] ?? '';
  const before = code.lineBefore(first.start);
  const leavesComma = previous !== undefined && next === undefined && comma === '';
  if (before.trim() === '' && isRestOfLine(rest.slice(comma.length)) && !leavesComma)
    return code.replace({ start: first.start - before.length, end: code.nextLine(last.end) }, '');
  if (next) return code.replace({ start: first.start, end: next.start }, '');
  if (previous) return code.replace({ start: previous.end, end: last.end }, '');
  return code.replace({ start: first.start, end: last.end + comma.length }, '');
}
