import type { RuleId } from '../analysis/findings';

/** What to insert, at the start of a line or at its end. */
export interface Insertion {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** Reads a line of the document, without its break. */
export type LineAt = (line: number) => string;

/** A comment that switches a rule off for one line, in the language's own way. */
export function disableForLine(language: string, line: number, lineAt: LineAt, rule: RuleId): Insertion {
  const text = lineAt(line);
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  // After a backslash the line goes on: a comment there would cut it.
  if (line > 0 && /\\\s*$/.test(lineAt(line - 1))) {
    const comment = commented(language, text, `api-entreprise-disable-line ${rule}`);
    return { line, character: text.trimEnd().length, text: ` ${comment}` };
  }
  const comment = commented(language, text, `api-entreprise-disable-next-line ${rule}`);
  return { line, character: 0, text: `${indent}${comment}\n` };
}

/** A comment that switches a rule off for the file, below what has to come first. */
export function disableForFile(language: string, lineCount: number, lineAt: LineAt, rule: RuleId): Insertion {
  const directive = `api-entreprise-disable-file ${rule}`;
  let line = 0;
  if (line < lineCount && lineAt(line).startsWith('#!')) line += 1;
  if (language === 'php') {
    if (line < lineCount && /^<\?php\s*$/.test(lineAt(line))) line += 1;
    else return { line, character: 0, text: `<?php /* ${directive} */ ?>\n` };
  }
  // Encodings and Ruby's magic comments count in the first lines only.
  const first = /^#.*(?:coding[:=]|frozen_string_literal:|-\*-)/;
  while (line < lineCount && first.test(lineAt(line))) line += 1;
  return { line, character: 0, text: `${commented(language, '', directive)}\n` };
}

function commented(language: string, line: string, words: string): string {
  switch (language) {
    case 'python':
    case 'ruby':
      return `# ${words}`;
    case 'javascriptreact':
    case 'typescriptreact':
      // Among elements, only braces hold a comment.
      return /^\s*<[\w/>]/.test(line) ? `{/* ${words} */}` : `// ${words}`;
    case 'php':
      return /^\s*<(?!\?)/.test(line) ? `<?php /* ${words} */ ?>` : `// ${words}`;
    default:
      return `// ${words}`;
  }
}
