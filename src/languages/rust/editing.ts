import type { EditedLanguage } from '../../writing/editing';

export const rust: EditedLanguage = {
  editorIds: ['rust'],
  endings: { rust: '.rs' },
  comment: (words) => `// ${words}`,
  opening: null,
  notebook: null,
};
