import type { EditedLanguage } from '../../writing/editing';

export const http: Pick<EditedLanguage, 'editorIds'> = { editorIds: ['http'] };
