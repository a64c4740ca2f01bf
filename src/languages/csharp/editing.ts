import type { EditedLanguage } from '../../writing/editing';

export const csharp: EditedLanguage = {
  editorIds: ['csharp'],
  endings: { csharp: '.cs' },
  comment: (words) => `// ${words}`,
  opening: null,
  notebook: null,
};
