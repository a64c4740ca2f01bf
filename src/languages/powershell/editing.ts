import type { EditedLanguage } from '../../writing/editing';

export const powershell: EditedLanguage = {
  editorIds: ['powershell'],
  endings: { powershell: '.ps1' },
  comment: (words) => `# ${words}`,
  opening: null,
  notebook: null,
};
