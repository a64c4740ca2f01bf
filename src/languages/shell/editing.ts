import type { EditedLanguage } from '../../writing/editing';

export const shell: EditedLanguage = {
  editorIds: ['shellscript'],
  endings: { shellscript: '.sh' },
  comment: (words) => `# ${words}`,
  opening: { line: /^#!/, comment: (words) => `# ${words}` },
  notebook: null,
};
