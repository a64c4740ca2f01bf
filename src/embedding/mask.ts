import { holeFor } from '../text/holes';

/** A text of which parts are kept where they are, and all else becomes blanks. */
export class Mask {
  private readonly pieces: string[] = [];
  private end = 0;

  constructor(private readonly text: string) {}

  /** Keeps what stands between two offsets, which come in order. `as`: written in its place, as long as it. */
  keep(start: number, end: number, as: string = this.text.slice(start, end)): void {
    if (start < this.end) return;
    this.pieces.push(blank(this.text.slice(this.end, start)), as);
    this.end = end;
  }

  /** The whole. */
  toString(): string {
    return this.pieces.join('') + blank(this.text.slice(this.end));
  }
}

/** As long as a text, on as many lines. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** How a template engine marks what it does and what it writes. */
export interface TemplateMarks {
  /** Written into the page. */
  readonly writes: RegExp | null;
  /** Done, or left out. */
  readonly silent: RegExp | null;
}

/** A script without what a template does in it, and with holes where it writes into it. */
export function withoutTemplate(code: string, { writes, silent }: TemplateMarks): string {
  // Within a string, what is only done decides what is written.
  const quiet = silent
    ? code.replace(silent, (all, ...rest) => {
        const at = rest.find((each) => typeof each === 'number') ?? 0;
        return isInString(code.slice(code.lastIndexOf('\n', at - 1) + 1, at)) ? hole(all) : blank(all);
      })
    : code;
  return writes ? quiet.replace(writes, hole) : quiet;
}

function hole(code: string): string {
  return code.replace(/^.+/, holeFor).replace(/(?<=[\r\n])[^\r\n]+/g, blank);
}

/** Whether a string that a line opens is still open at its end. */
function isInString(line: string): boolean {
  let open = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === '\\') at++;
    else if (open === '' ? `"'\``.includes(sign) : sign === open) open = open === '' ? sign : '';
  }
  return open !== '';
}
