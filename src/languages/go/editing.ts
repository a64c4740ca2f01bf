import type { EditedLanguage } from '../../writing/editing';

export const go: EditedLanguage = {
  editorIds: ['go'],
  endings: { go: '.go' },
  comment: (words) => `// ${words}`,
  opening: null,
  notebook: null,
};
