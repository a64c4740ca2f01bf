import type { EditedLanguage } from '../../writing/editing';

export const ruby: EditedLanguage = {
  editorIds: ['ruby'],
  comment: (words) => `# ${words}`,
  opening: null,
  notebook: { ending: '.rb' },
};
