import type { EditedLanguage } from '../../writing/editing';

export const ruby: EditedLanguage = {
  editorIds: ['ruby'],
  endings: { ruby: '.rb' },
  comment: (words) => `# ${words}`,
  opening: null,
  notebook: { ending: '.rb' },
};
