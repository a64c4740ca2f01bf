import { parseTree, type Node } from 'jsonc-parser';
import type { Embedded, Places } from './embedded';

/** Characters of the code that stand one behind the other in the file. */
interface Stretch {
  readonly inner: number;
  readonly outer: number;
  readonly length: number;
  /** One-based, of all cells. */
  readonly cell: number;
}

/** What a kernel's language is called in the file: its ending, and a cell's lines as its code. */
export type Kernel = (name: string) => {
  readonly ending: string;
  readonly code: (lines: readonly string[]) => readonly string[];
} | null;

/** The code of a notebook's cells, one after the other, in the kernel's language. */
export function readNotebook(text: string, kernelOf: Kernel): Embedded | null {
  const root = parseTree(text);
  const cells = child(root, 'cells')?.children ?? [];
  const metadata = child(root, 'metadata');
  const info = child(child(metadata, 'language_info'), 'name') ?? child(child(metadata, 'kernelspec'), 'language');
  const name: unknown = info?.value;
  const kernel = typeof name === 'string' ? kernelOf(name.toLowerCase()) : null;
  if (!kernel) return null;
  const stretches: Stretch[] = [];
  const code: string[] = [];
  let inner = 0;
  for (const [index, cell] of cells.entries()) {
    if (child(cell, 'cell_type')?.value !== 'code') continue;
    const source = child(cell, 'source');
    const strings = source?.type === 'array' ? (source.children ?? []) : source ? [source] : [];
    const characters = strings.flatMap((each) => charactersOf(text, each));
    for (const line of linesOf(characters, kernel.code)) {
      for (const { text: written, outer } of line) {
        const last = stretches.at(-1);
        const isNext =
          last?.cell === index + 1 &&
          outer === last.outer + last.length &&
          inner === last.inner + last.length &&
          written.length === 1;
        if (isNext) stretches[stretches.length - 1] = { ...last, length: last.length + 1 };
        else if (outer >= 0) stretches.push({ inner, outer, length: written.length, cell: index + 1 });
        code.push(written);
        inner += written.length;
      }
      code.push('\n');
      inner += 1;
    }
  }
  if (stretches.length === 0) return null;
  return { ending: kernel.ending, text: code.join(''), places: new CellPlaces(stretches), runs: () => null };
}

class CellPlaces implements Places {
  readonly areSame = false;

  constructor(private readonly stretches: readonly Stretch[]) {}

  start(offset: number): number {
    const stretch = this.at(offset);
    return stretch.outer + Math.min(Math.max(0, offset - stretch.inner), stretch.length);
  }

  end(offset: number): number {
    return offset === 0 ? this.start(0) : this.start(offset - 1) + 1;
  }

  named(offset: number): { fr: string; en: string } {
    const cell = String(this.at(offset).cell);
    return { fr: `Cellule ${cell}`, en: `Cell ${cell}` };
  }

  /** The last that begins at an offset or before. */
  private at(offset: number): Stretch {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.stretches[middle]?.inner ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.stretches[low] ?? { inner: 0, outer: 0, length: 0, cell: 1 };
  }
}

function child(node: Node | undefined, name: string): Node | undefined {
  return node?.type === 'object'
    ? node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1]
    : undefined;
}

/** A character as the code has it, and where it is written in the file; -1 for one that is not. */
interface Character {
  readonly text: string;
  readonly outer: number;
}

const ESCAPED = /\\u([0-9a-fA-F]{4})|\\(.)|[^\\]/gs;
const SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function charactersOf(text: string, node: Node): Character[] {
  if (node.type !== 'string') return [];
  const start = node.offset + 1;
  return [...text.slice(start, node.offset + node.length - 1).matchAll(ESCAPED)].map(
    ({ 0: written, 1: code, 2: sign, index }) => ({
      text:
        code !== undefined
          ? String.fromCharCode(Number.parseInt(code, 16))
          : sign !== undefined
            ? (SIGNS[sign] ?? sign)
            : written,
      outer: start + index,
    }),
  );
}

/** The lines of a cell without their ends, each as the language has it: what is not of the language is left out. */
function linesOf(
  characters: readonly Character[],
  code: (lines: readonly string[]) => readonly string[],
): readonly (readonly Character[])[] {
  const lines: Character[][] = [[]];
  for (const character of characters) {
    if (character.text === '\n') lines.push([]);
    else lines.at(-1)?.push(character);
  }
  const written = lines.map((line) => line.map(({ text }) => text).join(''));
  return code(written).map((line, index) =>
    line === written[index] ? (lines[index] ?? []) : line === '' ? [] : [{ text: line, outer: -1 }],
  );
}
