import { importLine } from '../writing/imports';
import type { TextEdit } from '../../../text/edit';
import type { Code } from '../../../rewriting/code';

/** A function above the declaration that uses it, and the lines of import that it needs: each with what finds it. */
export function withHelper(
  { unit }: Code,
  imports: readonly (readonly [line: string, has: RegExp])[],
  helper: string,
): TextEdit[] | null {
  const { text, uri } = unit.file;
  const at = aboveDeclaration(text, unit.declaration.start);
  if (at === null) return null;
  const lines = imports.flatMap(([line, has]) => importLine(text, line, has));
  const [first] = lines;
  if (first?.start === at) return null;
  const joined = first
    ? [{ uri, start: first.start, end: first.end, text: lines.map((each) => each.text).join('') }]
    : [];
  return [...joined, ...(helper === '' ? [] : [{ uri, start: at, end: at, text: `${helper}\n\n\n` }])];
}

/** `import name`, where the file has none. */
export function moduleImport(name: string): readonly [line: string, has: RegExp] {
  return [`import ${name}`, new RegExp(String.raw`^import\s+(?:[\w.]+\s*,\s*)*${name}\b(?!\.|\s+as\b)`, 'm')];
}

/** Where a line of the top level begins that a declaration stands in, its decorators included; null where that is not plain. */
function aboveDeclaration(text: string, start: number): number | null {
  const lines = text.slice(0, start).split('\n');
  const isNested = /^\s/.test(text.slice(start - (lines.at(-1)?.length ?? 0)));
  if (!isNested) lines.pop();
  else {
    while (lines.length > 0 && !/^\S/.test(lines.at(-1) ?? '')) lines.pop();
    if (!/^class\s/.test(lines.pop() ?? '')) return null;
  }
  while (lines.at(-1)?.startsWith('@') === true) lines.pop();
  return lines.join('\n').length + (lines.length > 0 ? 1 : 0);
}
