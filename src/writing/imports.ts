import type { DocumentEdit } from '../text/edit';

/** How a language brings in names of libraries, where lines that do so have a place of their own in a file. */
export interface ImportRules {
  /** A line of code to be inserted that brings a name in, which is its first group: with the flags `g` and `m`. */
  readonly line: RegExp;
  /** What is left of the code around such lines once they are taken out: with the flags `g` and `m`. */
  readonly frame?: RegExp;
  /** What a document needs so that it knows these names; nothing where it knows all of them. */
  readonly bring: (names: readonly string[], document: string) => readonly DocumentEdit[];
}

/** Code whose lines that bring names in are each there once, in the order of the alphabet. */
export function withSortedImports(code: string, { line }: ImportRules): string {
  const lines = [...code.matchAll(line)].map(([whole]) => whole);
  const sorted = [...new Set(lines)].sort();
  let index = 0;
  return code.replaceAll(line, () => sorted[index++] ?? '');
}

/** How lines that bring names in are written, and where they go. */
export interface ImportLines {
  readonly written: (name: string) => string;
  /** Whether a document knows a name already. */
  readonly knows: (document: string, name: string) => boolean;
  /** Lines that bring names in, and those that they have to stand behind where there are none: both with the flags `g` and `m`. */
  readonly others: RegExp;
  readonly head: RegExp;
}

/** Lines behind the last that a document has, else behind what has to come first. */
export function importLines({ written, knows, others, head }: ImportLines): ImportRules['bring'] {
  return (names, document) => {
    const missing = [...new Set(names)].filter((name) => !knows(document, name));
    if (missing.length === 0) return [];
    const lineBreak = document.includes('\r\n') ? '\r\n' : '\n';
    const lines = missing.map((name) => lineBreak + written(name)).join('');
    const last = [...document.matchAll(others)].at(-1);
    if (last) return [inserted(last.index + last[0].length, lines)];
    const first = [...document.matchAll(head)].at(-1);
    if (first) return [inserted(first.index + first[0].length, lineBreak + lines)];
    return [inserted(0, missing.map((name) => written(name) + lineBreak).join('') + lineBreak)];
  };
}

function inserted(at: number, text: string): DocumentEdit {
  return { start: at, end: at, text };
}
