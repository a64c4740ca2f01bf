import type { EditedLanguage } from '../../writing/editing';

export const http: Pick<EditedLanguage, 'editorIds' | 'endings'> = {
  editorIds: ['http'],
  endings: { http: '.http' },
};
