import { SAME, type Embedded } from './embedded';
import { Mask, withoutTemplate } from './mask';

const BEGINS =
  /^([ \t]*)(?:%script[{(.#]|(?::javascript|javascript:|%script|script(?:\s+type=["'](?:text\/javascript|module)["'])?\.?)[ \t]*$)/;
const MARKS = { writes: /#\{[^{}\n]*\}/g, silent: null };

/** The scripts of a page that is written by indentation: the lines that stand deeper than what begins one. */
export function readIndented(text: string): Embedded | null {
  const mask = new Mask(text);
  let isFound = false;
  let begun: number | null = null;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const depth = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (begun !== null && depth > begun) {
      isFound = true;
      mask.keep(index, index + line.length, withoutTemplate(line, MARKS));
      continue;
    }
    if (line.trim() === '') continue;
    begun = BEGINS.test(line) ? depth : null;
  }
  return isFound ? { ending: '.js', text: mask.toString(), places: SAME, runs: () => 'page' } : null;
}
