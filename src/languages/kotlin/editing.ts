import type { EditedLanguage } from '../../writing/editing';

export const kotlin: EditedLanguage = {
  editorIds: ['kotlin'],
  endings: { kotlin: '.kt' },
  comment: (words) => `// ${words}`,
  opening: null,
  notebook: null,
};
