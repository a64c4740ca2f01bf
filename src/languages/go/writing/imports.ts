import type { DocumentEdit } from '../../../text/edit';
import type { ImportRules } from '../../../writing/imports';

/** Packages of Go, by their paths: in the block of a file, where it has one. */
export const imports: ImportRules = {
  line: /^\t"([\w./-]+)"\n/gm,
  frame: /^import \(\n\)\n/gm,
  bring,
};

function bring(names: readonly string[], document: string): DocumentEdit[] {
  const missing = [...new Set(names)].filter((name) => !knows(document, name));
  if (missing.length === 0) return [];
  const block = /^import\s*\([^)\n]*\n/m.exec(document);
  if (block) return [inserted(block.index + block[0].length, missing.map((name) => `\t"${name}"\n`).join(''))];
  const lines = missing.length === 1 ? `import "${missing[0] ?? ''}"` : `import (\n${quoted(missing)})`;
  const last = [...document.matchAll(/^import\s[^\n]*/gm)].at(-1);
  if (last) return [inserted(last.index + last[0].length, `\n${lines}`)];
  const head = /^package\s[^\n]*/m.exec(document);
  return head ? [inserted(head.index + head[0].length, `\n\n${lines}`)] : [];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\t"${name}"\n`).join('');
}

/** Under another name it is of no use. */
function knows(document: string, name: string): boolean {
  return new RegExp(String.raw`^\s*(?:import\s+)?"${name.replaceAll('.', '\\.')}"`, 'm').test(document);
}

function inserted(at: number, text: string): DocumentEdit {
  return { start: at, end: at, text };
}
