import type { Severity } from '../../../analysis/findings';
import { own, type LinePart } from '../../writer';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan';

/** Words of a line in a style, or as they are. */
export type Paint = (style: Style, words: string) => LinePart[];

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 };

export const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

export function painter(colour: boolean): Paint {
  return (style, words) => (colour ? [own(`\u001b[${codes[style]}m`), words, own('\u001b[0m')] : [words]);
}
