import type { EditedLanguage } from '../../writing/editing';

export const java: EditedLanguage = {
  editorIds: ['java'],
  endings: { java: '.java' },
  comment: (words) => `// ${words}`,
  opening: null,
  notebook: null,
};
