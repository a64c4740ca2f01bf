import type { EditedLanguage } from '../../writing/editing';

/** Among elements, only braces hold a comment. */
function comment(words: string, line: string, editorId: string): string {
  return editorId.endsWith('react') && /^\s*<[\w/>]/.test(line) ? `{/* ${words} */}` : `// ${words}`;
}

export const javascript: EditedLanguage = {
  editorIds: ['javascript', 'javascriptreact'],
  endings: { javascript: '.mjs', javascriptreact: '.jsx' },
  comment,
  opening: null,
  notebook: { ending: '.mjs' },
};

export const typescript: EditedLanguage = {
  editorIds: ['typescript', 'typescriptreact'],
  endings: { typescript: '.ts', typescriptreact: '.tsx' },
  comment,
  opening: null,
  notebook: { ending: '.ts' },
};
