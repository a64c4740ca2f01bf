import type { EditedLanguage } from '../../writing/editing';

export const shell: Pick<EditedLanguage, 'editorIds'> = { editorIds: ['shellscript'] };
