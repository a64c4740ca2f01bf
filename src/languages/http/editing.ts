import type { EditedLanguage } from '../../writing/editing';

export const http: EditedLanguage = {
  editorIds: ['http'],
  endings: { http: '.http' },
  comment: (words) => `# ${words}`,
  opening: null,
  notebook: null,
};
