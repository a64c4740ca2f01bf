import type { DocumentEdit } from '../../../text/edit';

/** `import os`, or `import sys, os.path`; under another name it is of no use. */
const HAS_OS = /^import\s+(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*os(?:\.\w+)?(?!\s+as\b)(?![\w.])/m;
const COMMENTS = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*/y;
const DOCUMENTATION = /[rRuU]?("""|''')[\s\S]*?\1[^\n]*\n?|[rRuU]?(["'])(?:\\.|(?!\2)[^\\\n])*\2[ \t]*(?:\r?\n|$)/y;
const FUTURE = /from\s+__future__\s+import\s+(?:\([^)]*\)|(?:[^\n\\]|\\\r?\n)*)[^\n]*\n?/y;
const IMPORT = /^(?:from|import)\s/gm;

/** Brings in the module that Python reads the environment through, where it is not there. */
export function importOs(text: string): DocumentEdit[] {
  return importLine(text, 'import os', HAS_OS);
}

/** Writes an import of Python, where the file has none that `has` finds: before the first of the others. */
export function importLine(text: string, line: string, has: RegExp): DocumentEdit[] {
  const header = afterHeader(text);
  if (has.test(text.slice(header))) return [];
  IMPORT.lastIndex = header;
  const at = IMPORT.exec(text)?.index ?? header;
  const lineBreak = /\r\n/.test(text) ? '\r\n' : '\n';
  const before = at > 0 && text[at - 1] !== '\n' ? lineBreak : '';
  return [{ start: at, end: at, text: `${before}${line}${lineBreak}` }];
}

/** Below what has to come first: the line for the shell, the encoding, the module's documentation, its imports of the future. */
function afterHeader(text: string): number {
  const skip = (what: RegExp, from: number): number => {
    what.lastIndex = from;
    return what.test(text) ? what.lastIndex : from;
  };
  let at = skip(DOCUMENTATION, skip(COMMENTS, 0));
  for (;;) {
    const next = skip(FUTURE, skip(COMMENTS, at));
    if (next === skip(COMMENTS, at)) return at === 0 ? afterFirstComments(text) : at;
    at = next;
  }
}

/** Comments that stand right at the top, without the blank lines below them. */
function afterFirstComments(text: string): number {
  return /^(?:#[^\n]*(?:\n|$))*/.exec(text)?.[0].length ?? 0;
}
