import type { EditedLanguage } from '../../writing/editing';

/** Among elements, only braces hold a comment. */
function comment(words: string, line: string, editorId: string): string {
  return editorId.endsWith('react') && /^\s*<[\w/>]/.test(line) ? `{/* ${words} */}` : `// ${words}`;
}

export const javascript: EditedLanguage = {
  editorIds: ['javascript', 'javascriptreact'],
  comment,
  opening: null,
  notebook: { ending: '.mjs' },
};

export const typescript: EditedLanguage = {
  editorIds: ['typescript', 'typescriptreact'],
  comment,
  opening: null,
  notebook: { ending: '.ts' },
};
